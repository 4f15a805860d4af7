"""Pages of a printed text: what belongs together stays together, however much stands above it."""

import pytest
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from ui.debrief.paging import keep_together, parts_of

WIDTH, HEIGHT = 600.0, 700.0
ABOVE = range(20, 55)
"""Lines above what is looked at: enough to push it over the end of a page, line by line."""


def laid_out(html: str, above: int) -> QTextDocument:
    """Return a text in pages that begins with so many lines."""
    document = QTextDocument()
    picture = QImage(300, 150, QImage.Format.Format_RGB32)
    document.addResource(QTextDocument.ResourceType.ImageResource.value, "picture", picture)
    document.setHtml("".join(f"<p>Line {i}</p>" for i in range(above)) + html)
    keep_together(document, WIDTH, HEIGHT)
    return document


def pages_of(document: QTextDocument) -> dict[str, tuple[int, int]]:
    """Return on which page each part begins and ends, by its words."""
    return {
        part.block.text(): (int(part.top // HEIGHT), int((part.foot - 1) // HEIGHT))
        for part in parts_of(document)
    }


@pytest.mark.parametrize("above", ABOVE)
def test_a_heading_stands_on_the_page_of_what_it_heads(qapp: QApplication, above: int) -> None:
    assert qapp is not None
    pages = pages_of(laid_out("<h2>Heading</h2><p>Words</p><p>More</p>", above))
    assert pages["Heading"] == pages["Words"]


@pytest.mark.parametrize("above", ABOVE)
def test_words_before_a_picture_stay_with_it_and_with_their_heading(
    qapp: QApplication, above: int
) -> None:
    assert qapp is not None
    html = "<h2>All</h2><p>In short</p><h3>Chart</h3><p>Shows</p><p><img src='picture'></p>"
    pages = pages_of(laid_out(html, above))
    assert pages["Chart"] == pages["Shows"] == pages["\N{OBJECT REPLACEMENT CHARACTER}"]
    assert pages["All"] == pages["In short"] == pages["Chart"]


@pytest.mark.parametrize("above", ABOVE)
def test_a_heading_stands_with_the_first_rows_of_its_table_and_no_row_is_parted(
    qapp: QApplication, above: int
) -> None:
    assert qapp is not None
    rows = "".join(f"<tr><td>Row {i}<br>unit {i}</td><td>1</td></tr>" for i in range(12))
    document = laid_out(f"<h2>Heading</h2><table>{rows}</table><p>After</p>", above)
    heading, table = parts_of(document)[above : above + 2]
    assert table.table is not None
    bounds = document.documentLayout().blockBoundingRect
    cells = [table.table.cellAt(row, 0) for row in range(12)]
    rects = [bounds(cell.firstCursorPosition().block()) for cell in cells]
    for rect in rects:
        assert int(rect.top() // HEIGHT) == int((rect.bottom() - 1) // HEIGHT)
    assert int(heading.top // HEIGHT) == int(rects[1].bottom() // HEIGHT)


@pytest.mark.parametrize("above", ABOVE)
def test_a_short_part_is_kept_whole_and_nothing_is_lost(qapp: QApplication, above: int) -> None:
    assert qapp is not None
    html = "<h3>Turn</h3><ul><li>Card</li></ul><p>Came</p><h3>Next</h3>" + "<p>x</p>" * 30
    document = laid_out(html, above)
    pages = pages_of(document)
    assert pages["Turn"] == pages["Card"] == pages["Came"]
    assert all(part.lines > 0 for part in parts_of(document))


def test_a_page_that_is_begun_is_used(qapp: QApplication) -> None:
    """What fits stays where it is: no page is begun without need."""
    assert qapp is not None
    assert laid_out("<h2>Heading</h2><p>Words</p>", 3).pageCount() == 1
