"""The middle of the page: the map, its list, and the bar above them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from simulator.picture import Picture
from simulator.scenario import Scenario
from ui.map import Legend, MapSelection, MapTools, NetworkList, NetworkMap
from ui.play.words import tr
from ui.theme import ThemeHub, px
from ui.widgets import Card, button, chips, clear, flat_button, label
from ui.widgets.asking import ask_where

View = Literal["map", "list", "both"]


class Centre(Card):
    """Map and list of one game; empty until `show_scenario`.

    The page connects `again` and `back_to_now`.

    Signals
    -------
    told(str)
        A sentence for the person, such as that the map is saved.
    """

    told = Signal(str)

    def __init__(self, hub: ThemeHub, selection: MapSelection) -> None:
        super().__init__(margin=1, spacing=0)
        self._hub = hub
        self._selection = selection
        self._view: View = "map"
        self.map: NetworkMap | None = None
        self._list: NetworkList | None = None
        self._due: Picture | None = None
        self._aims: tuple[tuple[str, ...], Mapping[str, str], tuple[str, ...]] | None = None
        bar = QHBoxLayout()
        bar.setContentsMargins(px(10), px(6), px(8), px(6))
        bar.setSpacing(6)
        choices: tuple[tuple[View, str], ...] = (
            ("map", tr("Map")),
            ("list", tr("List")),
            ("both", tr("Both")),
        )
        self.views = chips(self, choices, self._switch_view, name="view")
        for made in self.views.values():
            bar.addWidget(made)
        self.views["map"].setChecked(True)
        bar.addStretch(1)
        self.week_words = label(bold=True)
        bar.addWidget(self.week_words)
        self.back_to_now = button(tr("Back to now"), icon="skip-forward")
        self.back_to_now.setObjectName("back-to-now")
        self.back_to_now.hide()
        self.again = button("", icon="git-branch")
        self.again.setObjectName("again")
        self.again.setToolTip(
            tr("Begin another branch of this game here, equal to this one so far; this one is kept")
        )
        self.again.hide()
        self.zoom_out = flat_button("zoom-out", tr("Zoom out (-)"), clicked=self._zoom_out)
        self.zoom_in = flat_button("zoom-in", tr("Zoom in (+)"), clicked=self._zoom_in)
        self.fit = flat_button("maximize", tr("Show the whole map (F)"), clicked=self._fit)
        self.signs = flat_button("circle-question-mark", tr("What the signs mean"))
        self.signs.setCheckable(True)
        self.tools = MapTools()
        self.tools.save_wanted.connect(self._ask_where)
        bar.addWidget(self.tools)
        for made_flat in (self.zoom_out, self.zoom_in, self.fit, self.signs):
            bar.addWidget(made_flat)
        self.box.addLayout(bar)
        # a line of their own: beside the tools their words are cut off in a small window
        past = QHBoxLayout()
        past.setContentsMargins(px(10), 0, px(8), 0)
        past.setSpacing(6)
        past.addStretch(1)
        past.addWidget(self.again)
        past.addWidget(self.back_to_now)
        self.box.addLayout(past)
        self._network = QHBoxLayout()
        self._network.setContentsMargins(px(6), 0, px(6), px(6))
        self._network.setSpacing(px(8))
        self.box.addLayout(self._network, 1)
        self.legend = Legend(hub, 3)
        self.legend.hide()
        self.signs.toggled.connect(self.legend.setVisible)
        self.box.addWidget(self.legend)

    @property
    def list(self) -> NetworkList | None:
        """The list beside the map, up to date whether or not it can be seen."""
        self._freshen_list()
        return self._list

    def _freshen_list(self) -> None:
        due, self._due = self._due, None
        aims, self._aims = self._aims, None
        if self._list is None:
            return
        if due is not None:
            self._list.set_picture(due)
        if aims is not None:
            self._list.set_candidates(*aims)

    def set_candidates(
        self, ids: Iterable[str], refused: Mapping[str, str], first: Sequence[str] = ()
    ) -> None:
        """Mark on the map and in the list what a card can be aimed at; say why not elsewhere.

        Those in `first` are those at which most is to be seen, most first.
        """
        ids, first = tuple(ids), tuple(first)
        if self.map is not None:
            self.map.set_candidates(ids, refused, first)
        self._aims = (ids, refused, first)
        if self._view != "map":
            self._freshen_list()

    @property
    def seen(self) -> QWidget | None:
        """What the network is looked at on: the map, or the list where only that is shown."""
        return self.list if self._view == "list" else self.map

    def show_scenario(self, scenario: Scenario, *, anew: bool = True) -> None:
        """Make the map and the list of a game; those of the game before go.

        Parameters
        ----------
        scenario : Scenario
            What is played.
        anew : bool
            Whether it is another game. Another branch of the same one is looked at as the one
            before it: the same part of the map, as large, with the same filters and groups.
        """
        self._selection.clear()
        if not anew and self.map is not None and self.map.scenario == scenario:
            self.map.reveal("", 0)
            return
        clear(self._network)
        self.map = NetworkMap(scenario, self._hub, self._selection)
        self._list = NetworkList(scenario, self._hub, self._selection)
        self._due = self._aims = None
        self.tools.set_map(self.map)
        self._network.addWidget(self.map, 5)
        self._network.addWidget(self._list, 4)
        self._show_view()

    def show_picture(self, picture: Picture) -> None:
        """Show a week on the map and in the list; in that when it is looked at next."""
        if self.map is not None and not self.map.shows(picture):
            self.map.set_picture(picture)
            self._due = picture
        if self._view != "map":
            self._freshen_list()
        self.week_words.setText(tr("Week {0}").format(picture.week))

    def show_past(self, words: str = "", again: str = "") -> None:
        """Say that a week of the past is shown, and offer to play its turn again.

        Parameters
        ----------
        words : str
            What is said of the week; empty when it is the present one.
        again : str
            Words of the offer; empty when there is none.
        """
        if words:
            self.week_words.setText(words)
        self.back_to_now.setVisible(bool(words))
        self.again.setText(again)
        self.again.setVisible(bool(again))

    @Slot()
    def _switch_view(self) -> None:
        self._view = next(name for name, made in self.views.items() if made.isChecked())
        self._show_view()

    def _show_view(self) -> None:
        if self.map is None or self._list is None:
            return
        self.map.setVisible(self._view in ("map", "both"))
        if self._view != "map":
            self._freshen_list()
        self._list.setVisible(self._view in ("list", "both"))
        for made in (self.zoom_in, self.zoom_out, self.fit, self.signs, self.tools):
            made.setEnabled(self._view != "list")

    def _zoom_in(self) -> None:
        if self.map is not None:
            self.map.zoom_by(1.25)

    def _zoom_out(self) -> None:
        if self.map is not None:
            self.map.zoom_by(0.8)

    def _fit(self) -> None:
        if self.map is not None:
            self.map.fit()

    # Pictures of the map

    def _ask_where(self, kind: str) -> None:
        if self.map is None:
            return
        title = tr("Save the map as a drawing") if kind == "svg" else tr("Save the map")
        ask_where(self, title, f"{self.map.scenario.id}-map.{kind}", self.save_map, name="save-map")

    def save_map(self, path: str) -> None:
        """Save a picture of the whole map; its ending says which kind."""
        if self.map is None:
            return
        try:
            if Path(path).suffix.lower() == ".svg":
                self.map.export_svg(path)
            else:
                self.map.export_png(path)
        except OSError as error:
            why = tr("The map could not be saved: {0}").format(error.strerror or error)
            self.told.emit(why)
            return
        self.told.emit(tr("The map is saved."))
