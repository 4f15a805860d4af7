"""Where the pages of a printed text begin: a heading stays with what it heads.

The toolkit breaks a page at any line. It has no rule that keeps a heading, or the words before a
picture or a table, with what follows; so a page is made to begin before them where they would be
parted from it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable

LINES: Final = 2
"""Lines of a text, or rows of a table, that stay with the heading before them."""
SHORT: Final = 4
"""Lines that a text has at most, to stay whole between one heading and the next."""
WHOLE: Final = 0.3
"""Share of a page up to which the lowest parts, such as one turn, are kept whole."""
LOWEST: Final = 3
"""Level of the headings of the lowest parts."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, a picture or a table, where it lies in a text without pages.

    Attributes
    ----------
    block
        The paragraph; for a table its first one.
    table
        The table, if it is one.
    level
        Level of a heading, from 1; 0 for anything else.
    kind
        What it is: ``text``, ``picture`` or ``table``.
    top, begun, foot
        Where it begins, where so much of it ends as must not be parted from a heading, and where
        all of it ends, in the document's dots.
    lines
        Its lines; for a table its rows.
    """

    block: "QTextBlock"
    table: "QTextTable | None"
    level: int
    kind: str
    top: float
    begun: float
    foot: float
    lines: int


def keep_together(document: "QTextDocument", width: float, height: float) -> None:
    """Lay a document out in pages so that no heading is parted from what it heads.

    Parameters
    ----------
    document : QTextDocument
        What is to be printed; pages are made to begin before some of its paragraphs.
    width, height : float
        Size of a page, dots.
    """
    from PySide6.QtCore import QSizeF

    document.setTextWidth(width)
    parts = parts_of(document)
    needed = [_kept_to(parts, i, WHOLE * height) - part.top for i, part in enumerate(parts)]
    document.setPageSize(QSizeF(width, height))
    room = height - 2 * document.documentMargin()
    for part, wanted in zip(parts, needed, strict=True):
        if part.table is not None:
            _keep_rows(document, part.table, room)
            continue
        down = _down(document, document.documentLayout().blockBoundingRect(part.block).top())
        if part.foot - part.top < wanted <= room < down + wanted and down > 1:
            _begin_page(document, part.block)


def _down(document: "QTextDocument", y: float) -> float:
    """Return how far down its page a place lies, in dots."""
    return y % document.pageSize().height() - document.documentMargin()


def _begin_page(document: "QTextDocument", block: "QTextBlock") -> None:
    from PySide6.QtGui import QTextCursor, QTextFormat

    layout = block.blockFormat()
    layout.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(layout)
    _lay_out(document)


def _lay_out(document: "QTextDocument") -> None:
    """Lay all of it out: after a change within, the toolkit leaves the rest without lines."""
    document.markContentsDirty(0, document.characterCount())


def _keep_rows(document: "QTextDocument", table: "QTextTable", room: float) -> None:
    """Let no row lie on two pages: the row above it reaches down to the end of the page."""
    from PySide6.QtGui import QTextTableCellFormat

    bounds = document.documentLayout().blockBoundingRect
    for row in range(1, table.rows()):
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        top = min(bounds(cell.firstCursorPosition().block()).top() for cell in cells)
        foot = max(bounds(cell.lastCursorPosition().block()).bottom() for cell in cells)
        left = room - _down(document, top)
        if foot - top <= left:
            continue
        above = table.cellAt(row - 1, 0)
        looks = QTextTableCellFormat(above.format().toTableCellFormat())
        looks.setBottomPadding(looks.bottomPadding() + left)
        above.setFormat(looks)
        _lay_out(document)


def parts_of(document: "QTextDocument") -> list[Part]:
    """Return what a document consists of, from its beginning to its end, as it is laid out."""
    from PySide6.QtGui import QTextTable

    parts = []
    place = document.rootFrame().begin()
    while not place.atEnd():
        frame, block = place.currentFrame(), place.currentBlock()
        if isinstance(frame, QTextTable):
            parts.append(_table(document, frame))
        elif block.isValid() and block.text():
            parts.append(_paragraph(document, block))
        place += 1
    return parts


def _paragraph(document: "QTextDocument", block: "QTextBlock") -> Part:
    bounds = document.documentLayout().blockBoundingRect(block)
    lines = block.layout().lineCount()
    last = block.layout().lineAt(min(LINES, lines) - 1).rect().bottom()
    level = block.blockFormat().headingLevel()
    kind = "picture" if block.text() == "\N{OBJECT REPLACEMENT CHARACTER}" else "text"
    begun = bounds.bottom() if lines <= LINES else bounds.top() + last
    return Part(block, None, level, kind, bounds.top(), begun, bounds.bottom(), lines)


def _table(document: "QTextDocument", table: "QTextTable") -> Part:
    bounds = document.documentLayout().frameBoundingRect(table)
    first = table.cellAt(0, 0).firstCursorPosition().block()
    rows = table.rows()
    begun = max(
        document.documentLayout()
        .blockBoundingRect(table.cellAt(min(LINES, rows) - 1, column).lastCursorPosition().block())
        .bottom()
        for column in range(table.columns())
    )
    return Part(first, table, 0, "table", bounds.top(), begun, bounds.bottom(), rows)


def _kept_to(parts: list[Part], i: int, whole: float) -> float:
    """Return how far down a page must reach that the part `i` stands on, in dots."""
    part, following = parts[i], parts[i + 1 : i + 2]
    if not following:
        return part.foot
    if part.level:
        if part.level >= LOWEST:
            end = _end_of(parts, i)
            if end - part.top <= whole:
                return end
        return _kept_to(parts, i + 1, whole)
    leads = following[0].kind != "text" or (following[0].level and _headed(parts, i))
    if part.kind == "text" and leads and part.lines <= SHORT:
        return _kept_to(parts, i + 1, whole)
    return part.begun


def _headed(parts: list[Part], i: int) -> bool:
    """Return whether a part stands right below a heading."""
    return i > 0 and parts[i - 1].level > 0


def _end_of(parts: list[Part], i: int) -> float:
    """Return where all that a heading heads ends."""
    foot = parts[i].foot
    for part in parts[i + 1 :]:
        if 0 < part.level <= parts[i].level:
            break
        foot = part.foot
    return foot
