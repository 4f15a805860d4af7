"""The table of keys in a window of its own."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.keys import key_table
from ui.theme import px
from ui.widgets import ScrollPage, button, row, section_title
from ui.window_words import tr


def show_keys(window: QWidget) -> None:
    """Show over a window which keys there are."""
    dialog = QDialog(window)
    dialog.setObjectName("keys")
    dialog.setWindowTitle(tr("Keys"))
    box = QVBoxLayout(dialog)
    box.setContentsMargins(22, 18, 22, 18)
    box.setSpacing(12)
    box.addWidget(section_title(tr("Keys")))
    page = ScrollPage(margins=(0, 0, 6, 0))
    page.box.addLayout(key_table())
    box.addWidget(page, 1)
    box.addLayout(row(None, button(tr("Close"), clicked=dialog.accept)))
    dialog.setMinimumWidth(px(420))
    tall = page.sizeHint().height() + px(130)
    dialog.resize(px(460), min(tall, window.height() - px(40)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
