"""Text in Markdown, as high as it needs to be, so that only the page scrolls."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from ui.fonts import POINTS
from ui.theme import hub, theme
from ui.widgets.as_is import without_tags
from ui.widgets.looks import FollowsLooks

WEB: Final = ("http", "https", "mailto")


class Markdown(QTextBrowser):
    """Shows Markdown; links to the web open in the browser of the system.

    The text comes from a scenario that anybody may have written: a link to a file would start a
    program, and a picture would be fetched from wherever the text says.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = text
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._looks = FollowsLooks(self, self._draw)
        self._draw()

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in WEB:
            QDesktopServices.openUrl(link)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """Return an empty picture, without one the toolkit would fetch what is named."""
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(0)
        return nothing

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._source = text
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(360, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _draw(self) -> None:
        scale = hub().scale
        body, title = POINTS["body"] * scale, POINTS["title"] * scale
        self.document().setDefaultStyleSheet(f"a {{ color: {theme().accent}; }}")
        self.setMarkdown(without_tags(self._source))
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            form = block.blockFormat()
            form.setLineHeight(132, 1)
            form.setBottomMargin(round(7 * scale))
            form.setTopMargin(round(9 * scale) if level and block.blockNumber() else 0)
            cursor = self.textCursor()
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
            if level:
                cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
                look = cursor.charFormat()
                look.setFontPointSize(title if level <= 2 else body)
                look.setFontWeight(700)
                cursor.mergeCharFormat(look)
            block = block.next()
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        tall = round(self.document().size().height()) + 6
        if tall != self.height():
            self.setFixedHeight(tall)
