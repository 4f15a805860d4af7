"""The help: topics at the left, the text at the right, and a line to search in both."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.fonts import POINTS
from ui.help_topics import Part, Topic, search, topic, topics
from ui.keys import key_rows
from ui.language import in_force, plural
from ui.speech import announce
from ui.theme import hub, px, theme
from ui.widgets import Card, PageHeader, label, row
from ui.widgets.as_is import without_tags
from ui.widgets.looks import FollowsLooks

KEYS: Final = "keys"
"""The topic that is made from the table of actions."""
_PLACE: Final = Qt.ItemDataRole.UserRole + 1


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Help", text)


def keys_topic() -> Topic:
    """Return the keys as a topic."""
    title = tr("Keys")
    lines = [f"| {tr('Key')} | {tr('What it does')} |", "|---|---|"]
    lines += [f"| `{keys}` | {words} |" for keys, words in key_rows()]
    text = "\n".join(lines)
    spoken = "\n".join(f"{keys} {words}" for keys, words in key_rows())
    return Topic(KEYS, title, (Part(title, spoken),), f"# {title}\n\n{text}\n")


class HelpPage(QWidget):
    """Reads the packaged topics; needs no network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Help"))
        self._language = in_force()
        self._shown: Topic = topics(self._language)[0]
        self._heading = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search the help"))
        self.field.setAccessibleName(tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.count = label("", step="small", tone="muted")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Topics"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Help text"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.anchorClicked.connect(self._follow)
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self.field)
        side.addWidget(self.list, 1)
        side.addWidget(self.count)
        card = Card(margin=18)
        card.box.addWidget(self.text)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(14)
        box.addWidget(PageHeader(tr("Help"), tr("F1 opens the topic of the page you are on")))
        across = row(left, card, spacing=14)
        across.setStretch(0, 1)
        across.setStretch(1, 3)
        box.addLayout(across, 1)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._to_list)
        self.list.currentItemChanged.connect(self._chosen)
        self._looks = FollowsLooks(self, self._draw)
        self._search("")

    def all_topics(self) -> tuple[Topic, ...]:
        """Return every topic there is, the keys included."""
        return (*topics(self._language), keys_topic())

    def show_topic(self, name: str, heading: str = "") -> None:
        """Show a topic, from one of its headings on."""
        self.field.clear()
        for line in range(self.list.count()):
            if self.list.item(line).data(_PLACE) == (name, ""):
                self.list.setCurrentRow(line)
        self._show(name, heading)

    def topic(self) -> Topic:
        """Return the topic that is shown."""
        return self._shown

    def _search(self, words: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        if words.strip():
            found = [(part.heading, one.name) for one, part in search(words, self._language)]
            for heading, name in found:
                self._add(heading, name, heading)
            number = len(found)
            said = plural("Help", "{0} place fits", "{0} places fit", number).format(number)
            self.count.setText(said if number else tr("Nothing fits; try another word"))
            announce(self.field, self.count.text())
        else:
            for one in self.all_topics():
                self._add(one.title, one.name, "")
            self.count.setText("")
        self.list.blockSignals(False)
        if words.strip() and self.list.count():
            self.list.setCurrentRow(0)
        elif not words.strip():
            self._show(self._shown.name, "")

    def _add(self, words: str, name: str, heading: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_PLACE, (name, heading))
        self.list.addItem(item)

    def _to_list(self) -> None:
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name, heading = item.data(_PLACE)
            self._show(name, heading)

    def _show(self, name: str, heading: str) -> None:
        self._shown = keys_topic() if name == KEYS else topic(name, self._language)
        self._heading = heading
        self._draw()

    def _draw(self) -> None:
        scale, colours = hub().scale, theme()
        page = self.text.document()
        page.setDefaultStyleSheet(
            f"a {{ color: {colours.accent}; }} code {{ font-family: Inter; font-weight: 700; }}"
        )
        self.text.setMarkdown(without_tags(self._shown.text))
        block, target = page.begin(), None
        while block.isValid():
            level = block.blockFormat().headingLevel()
            form = block.blockFormat()
            form.setLineHeight(135, 1)
            form.setBottomMargin(round(7 * scale))
            form.setTopMargin(round(14 * scale) if level == 2 else 0)
            cursor = QTextCursor(block)
            cursor.setBlockFormat(form)
            if level:
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                look = cursor.charFormat()
                look.setFontPointSize(POINTS["large" if level == 1 else "title"] * scale)
                look.setFontWeight(700)
                cursor.mergeCharFormat(look)
                if level == 2 and block.text() == self._heading:
                    target = block
            block = block.next()
        self.list.setMinimumWidth(px(190))
        if target is not None:
            # The end first, so that the heading comes to stand at the top.
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            self.text.setTextCursor(QTextCursor(target))
        else:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "help":
            self.show_topic(link.path())
        else:
            QDesktopServices.openUrl(link)
