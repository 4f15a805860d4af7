"""The one selection that a map, its list and any panel share."""

from PySide6.QtCore import QObject, Signal


class MapSelection(QObject):
    """What is selected: the id of one node, link (``a->b``) or pair of assets (``a+b``).

    Signals
    -------
    changed(str)
        Something else is selected; the id, empty when nothing is.
    activated(str)
        Somebody chose the thing outright: Enter, space or a double click.
    """

    changed = Signal(str)
    activated = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selected = ""

    @property
    def selected(self) -> str:
        """Id of what is selected; empty when nothing is."""
        return self._selected

    def select(self, ident: str) -> None:
        """Select one thing, or nothing."""
        if ident != self._selected:
            self._selected = ident
            self.changed.emit(ident)

    def clear(self) -> None:
        """Select nothing."""
        self.select("")

    def activate(self, ident: str) -> None:
        """Select a thing and choose it."""
        if ident:
            self.select(ident)
            self.activated.emit(ident)
