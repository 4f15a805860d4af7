"""The first page: places to choose from, a game to go on with, a scenario file to open."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QLocale,
    QRectF,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.drawing import drawing
from ui.language import plural, told
from ui.pages.grid import CardGrid
from ui.pages.places import Place
from ui.pages.scenery import Sketch, paint_scenery
from ui.pieces import Pieces
from ui.theme import (
    colour,
    hub,
    px,
    set_icon,
    theme,
)
from ui.turns import InTurn
from ui.widgets import (
    Card,
    ErrorBar,
    FlowLayout,
    ScrollPage,
    button,
    clear,
    column,
    label,
    link_button,
    paragraph,
    primary_button,
    row,
)
from ui.widgets.as_is import as_is
from ui.widgets.text import unmarked

if TYPE_CHECKING:
    from simulator.problems import Problem

ENDINGS = (".yaml", ".yml")


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("Start", text)


class Scenery(QWidget):
    """The picture of a place, with round corners on top."""

    def __init__(
        self, drawn: Sketch | None, parent: QWidget | None = None, *, tall: int = 0
    ) -> None:
        super().__init__(parent)
        self._drawn = drawn
        self._tall = tall
        self._kept: QPixmap | None = None
        self._kept_for: tuple[object, ...] = ()
        self._more = 0
        vertical = QSizePolicy.Policy.Fixed if tall else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(not tall)
        self.setSizePolicy(policy)
        hub().changed.connect(self.update)

    def set_sketch(self, drawn: Sketch) -> None:
        """Show another picture."""
        self._drawn = drawn
        self._kept_for = ()
        self.update()

    def set_more(self, more: int) -> None:
        """Make the picture higher by so many pixels than its width asks for."""
        if more != self._more:
            self._more = more
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return not self._tall

    def heightForWidth(self, width: int) -> int:
        return self._tall or max(px(110), min(px(250), round(width * 0.5))) + self._more

    def sizeHint(self) -> QSize:
        return QSize(px(320), self.heightForWidth(px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self._tall or px(100))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.prepare())
        painter.end()

    def prepare(self) -> QPixmap:
        """Return the picture in its size, painted now if it was not painted before."""
        if self._kept is None or not self.painted:
            self._kept_for = self._wanted()
            self._kept = self._painted(self.devicePixelRatioF())
        return self._kept

    @property
    def painted(self) -> bool:
        """Whether the picture is there, in its size and the theme in force."""
        return self._kept_for == self._wanted()

    def _wanted(self) -> tuple[object, ...]:
        return (self.size().toTuple(), self.devicePixelRatioF(), theme().name)

    def _painted(self, ratio: float) -> QPixmap:
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, self.width(), self.height())
        radius = px(9)
        outline = QPainterPath()
        outline.addRoundedRect(whole.adjusted(0, 0, 0, radius), radius, radius)
        painter.setClipPath(outline)
        if self._drawn is None:
            painter.fillRect(whole, colour("raised"))
        else:
            paint_scenery(painter, whole, self._drawn, dark=theme().dark)
        painter.end()
        return made


class PlaceCard(Card):
    """One place: its picture, what it is about, how long it takes, and two ways on.

    Signals
    -------
    play(Place), compare(Place)
        What was chosen.
    """

    play = Signal(object)
    compare = Signal(object)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=1, spacing=0)
        self.place = place
        self.setAccessibleName(place.title)
        scenario = place.scenario
        title = label(place.title, step="title", bold=True)
        title.setWordWrap(True)
        summary = paragraph(scenario.invitation)
        summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.play_button = primary_button(tr("Play"), icon="play", clicked=self._play)
        self.play_button.setAccessibleName(tr("Play {0}").format(place.title))
        self.compare_button = button(
            tr("Compare the two styles now"), icon="chart-line", clicked=self._compare
        )
        self.compare_button.setAccessibleName(
            tr("Compare the two styles now in {0}").format(place.title)
        )
        facts = column(
            _fact("clock", place.length()),
            _fact("users", _people(place)),
            *_kind_of_problem(place),
            _fact("info", place.honesty(), tr("The rest come from the sources in its file.")),
            spacing=5,
        )
        body = column(title, summary, spacing=6, margins=(17, 14, 17, 0))
        foot = column(self.play_button, self.compare_button, spacing=8)
        self.picture = Scenery(place.picture)
        self.picture.setCursor(Qt.CursorShape.PointingHandCursor)
        self.box.addWidget(self.picture)
        self.box.addLayout(body)
        self.box.addStretch(1)
        self.box.addLayout(column(facts, margins=(17, 10, 17, 0)))
        self.box.addLayout(column(foot, margins=(17, 14, 17, 17)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # who is drawn to the picture or the name of a place means to see it, as its button does
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._play()

    def _play(self) -> None:
        self.play.emit(self.place)

    def _compare(self) -> None:
        self.compare.emit(self.place)


def _people(place: Place) -> str:
    services, communities, assets = place.parts()
    return tr("{services}, {communities}, {assets}").format(
        services=services, communities=communities, assets=assets
    )


def _kind_of_problem(place: Place) -> list[QHBoxLayout]:
    """Return the kind of problem in Keith Grint's words, if the scenario says it."""
    told = {
        "critical": (
            tr("Tends to be a critical problem: it presses"),
            tr(
                "Keith Grint calls a problem critical when somebody must act now, and says that "
                "it tends to call for command. Others may see the same problem otherwise."
            ),
        ),
        "tame": (
            tr("Tends to be a tame problem: solved before"),
            tr(
                "Keith Grint calls a problem tame when it has been solved before, however "
                "complicated it is, and says that it tends to call for management. Others may "
                "see the same problem otherwise."
            ),
        ),
        "wicked": (
            tr("Tends to be a wicked problem: no agreed answer"),
            tr(
                "Keith Grint calls a problem wicked when there is no answer that all agree on, "
                "and says that it tends to call for leadership that asks. Others may see the "
                "same problem otherwise."
            ),
        ),
    }.get(place.scenario.tends or "")
    return [_fact("compass", *told)] if told else []


def _fact(icon: str, text: str, tip: str = "") -> QHBoxLayout:
    mark = QLabel()
    set_icon(mark, icon, "muted", 14)
    words = paragraph(text, step="small", tone="muted")
    words.setToolTip(as_is(tip))
    line = row(mark, words, spacing=7)
    line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    line.setStretch(1, 1)
    return line


class _Waiting(Card):
    """Stands where a place will be while the places are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=1, spacing=0)
        self.box.addWidget(Scenery(None))
        words = label(tr("Reading the place …"), tone="muted")
        self.box.addLayout(column(words, margins=(17, 14, 17, 220)))


class ContinueCard(Card):
    """A game that is not at its end.

    Signals
    -------
    go_on()
        It is to be gone on with.
    """

    go_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="notice", margin=14)
        mark = QLabel()
        set_icon(mark, "history", "accent", 26)
        self.title = label(step="title", bold=True)
        self.facts = paragraph(tone="muted")
        self.button = primary_button(tr("Continue"), icon="play", clicked=self.go_on.emit)
        line = row(mark, column(self.title, self.facts, spacing=2), self.button, spacing=14)
        line.setStretch(1, 1)
        line.setAlignment(self.button, Qt.AlignmentFlag.AlignVCenter)
        self.box.addLayout(line)
        self.hide()

    def show_game(self, title: str, role: str, week: int, weeks: int, saved: datetime) -> None:
        """Offer a game."""
        self.title.setText(tr("Continue your game: {0}").format(title))
        moment = QDateTime.fromSecsSinceEpoch(round(saved.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        parts = [role, tr("week {0} of {1}").format(week, weeks), tr("saved {0}").format(when)]
        self.facts.setText("  ·  ".join(part for part in parts if part))
        self.button.setAccessibleName(self.title.text())
        self.show()


class FaultList(Card):
    """All faults of a scenario file, each with its place, to copy or to try again.

    Signals
    -------
    again()
        The file is to be read anew.
    """

    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="fault", margin=14)
        mark = QLabel()
        set_icon(mark, "triangle-alert", "trouble", 20)
        self.title = label(step="title", bold=True)
        self.text = paragraph(tone="muted")
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([tr("Line"), tr("Column"), tr("What is wrong")])
        self.table.setAccessibleName(tr("Faults"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.again_button = primary_button(
            tr("Read it again"), icon="rotate-ccw", clicked=self.again.emit
        )
        self.copy_button = button(tr("Copy the list"), icon="copy", clicked=self._copy)
        close = button(tr("Close"), clicked=self.hide)
        self._lines: list[str] = []
        top = row(mark, column(self.title, self.text, spacing=2), spacing=10)
        top.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        top.setStretch(1, 1)
        self.box.addLayout(top)
        self.box.addWidget(self.table)
        self.box.addLayout(row(None, close, self.copy_button, self.again_button))
        self.hide()

    def show_problems(self, name: str, problems: "Sequence[Problem]") -> None:
        """Show what is wrong with a file."""
        self._lines = [str(problem) for problem in problems]
        count = len(problems)
        self.title.setText(
            plural("Start", "{0} fault in {1}", "{0} faults in {1}", count).format(count, name)
        )
        self.text.setText(
            tr("Mend them in your editor, save the file, and read it again. Nothing was opened.")
        )
        self.table.setRowCount(count)
        for line, problem in enumerate(problems):
            for place, text in enumerate(
                (str(problem.line), str(problem.column), told(problem.message))
            ):
                self.table.setItem(line, place, QTableWidgetItem(text))
        self.setAccessibleName(self.title.text())
        self.show()
        self.table.resizeRowsToContents()
        tall = sum(self.table.rowHeight(line) for line in range(min(count, 7)))
        self.table.setFixedHeight(tall + self.table.horizontalHeader().sizeHint().height() + 6)

    def lines(self) -> list[str]:
        """Return the faults as the command line writes them."""
        return list(self._lines)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines))


class _HowItWorks(Card):
    """Three steps of a game, for somebody who sees it for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, kind="plain", margin=4)
        grid = CardGrid(narrowest=230, most=3, gap=28)
        for icon, title, text in (
            (
                "users",
                tr("Take a role"),
                tr("You are one person in a network, with a job, and things only you know."),
            ),
            (
                "layers",
                tr("Spend attention"),
                tr("Each turn you choose where yours goes, and watch the weeks go by on the map."),
            ),
            (
                "scale",
                tr("Compare on the same luck"),
                tr("Your run beside both styles, under the very same events. Nobody gets a score."),
            ),
        ):
            mark = QLabel()
            set_icon(mark, icon, "muted", 22)
            mark.setAlignment(Qt.AlignmentFlag.AlignTop)
            words = column(
                label(title, bold=True),
                paragraph(text, step="small", tone="muted"),
                None,
                spacing=2,
            )
            part = QWidget()
            line = QHBoxLayout(part)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(12)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(words, 1)
            grid.addWidget(part)
        self.box.addLayout(grid)


class StartPage(QWidget):
    """Where everything begins.

    Signals
    -------
    placed()
        The places are shown.
    play(Place), compare(Place)
        A place was chosen.
    go_on()
        The unfinished game is to be gone on with.
    open_file(str)
        A scenario file is to be opened; an empty path asks for one.
    open_run(Path)
        A run that is kept is to be opened.
    """

    placed = Signal()
    play = Signal(object)
    compare = Signal(object)
    go_on = Signal()
    open_run = Signal(object)
    open_file = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Scenarios"))
        self._cards: list[PlaceCard] = []
        title = label(tr("Where would you like to begin?"), step="huge", bold=True)
        title.setWordWrap(True)
        lead = paragraph(
            tr(
                "Each place is a network of public services and the people who need them. Play "
                "one, turn by turn, or see at once how heroic and distributed leadership fare "
                "there on the same luck."
            ),
            tone="muted",
        )
        lead.setMaximumWidth(px(760))
        self.open_button = button(
            tr("Open a scenario file"),
            icon="folder-open",
            tip=tr("Ctrl+O, or drop a file anywhere on this page"),
            clicked=self._ask,
        )
        self.open_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        lead_line = row(lead, None)
        lead_line.setStretch(0, 1000)
        top = row(column(title, lead_line, spacing=4), self.open_button, spacing=24)
        top.setStretch(0, 1)
        top.setAlignment(self.open_button, Qt.AlignmentFlag.AlignTop)
        self.continue_card = ContinueCard()
        self.continue_card.go_on.connect(self.go_on)
        self.faults = FaultList()
        self.faults.again.connect(self._again)
        self.error = ErrorBar()
        self._file = ""
        holder = QWidget()
        self._grid = CardGrid(holder)
        for _ in range(3):
            self._grid.addWidget(_Waiting())
        page = ScrollPage(margins=(32, 26, 32, 28), spacing=18, widest=1640)
        page.box.addLayout(top)
        page.box.addWidget(self.error)
        page.box.addWidget(self.faults)
        page.box.addWidget(self.continue_card)
        self.recent = QWidget()
        self._recent_line = FlowLayout(self.recent, spacing=8)
        self.recent.hide()
        page.box.addWidget(self.recent)
        page.box.addWidget(holder)
        page.box.addWidget(_HowItWorks())
        page.box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self._page = page
        self._settle = InTurn(self._settle_down, self)
        self._making = Pieces(self)
        self._pictures = Pieces(self)
        self._pictures.done.connect(self._let_draw)
        hub().changed.connect(self._settle.start)
        hub().dressed.connect(self._settle.start)

    @property
    def cards(self) -> tuple[PlaceCard, ...]:
        """The cards shown, in their order."""
        return tuple(self._cards)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show the places that can be chosen, as soon as their cards are made one by one."""
        made: list[PlaceCard] = []
        self._making.drop()
        self._making.add(
            *(partial(self._make_card, place, made) for place in places),
            partial(self._place_cards, made),
        )

    def _make_card(self, place: Place, made: list[PlaceCard]) -> None:
        card = PlaceCard(place)
        card.play.connect(self.play)
        card.compare.connect(self.compare)
        made.append(card)

    def _place_cards(self, made: list[PlaceCard]) -> None:
        clear(self._grid)
        for card in made:
            self._grid.addWidget(card)
            # now, and not when the toolkit comes to it: the first of them is given the keyboard
            card.show()
        self._cards = made
        self._settle.start()
        self.placed.emit()

    def show_problems(self, path: str, problems: "Sequence[Problem]") -> None:
        """Show what is wrong with a scenario file that was to be opened."""
        self._file = path
        self.error.hide()
        self.faults.show_problems(Path(path).name, problems)
        self._page.ensureWidgetVisible(self.faults)

    def show_error(self, title: str, text: str) -> None:
        """Show why something could not be opened."""
        self.faults.hide()
        self.error.show_fault(title, text)
        self._page.ensureWidgetVisible(self.error)

    def show_recent(self, runs: "Sequence[tuple[str, Path]]") -> None:
        """Offer runs that are kept, each by its words."""
        clear(self._recent_line)
        self.recent.setVisible(bool(runs))
        title = label(tr("Recent runs:"), tone="muted")
        if runs:
            self._recent_line.addWidget(title)
        for words, path in runs:
            made = link_button(unmarked(words), icon="history")
            title.setMinimumHeight(made.sizeHint().height())
            made.clicked.connect(lambda _on=False, path=path: self.open_run.emit(path))
            self._recent_line.addWidget(made)

    def take_focus(self) -> None:
        """Give the keyboard to the next thing to do."""
        if self.faults.isVisible():
            # a file that was asked for at once may be read before the places are there
            self.faults.again_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.ensureWidgetVisible(self.faults)
        elif self.continue_card.isVisible():
            self.continue_card.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._cards:
            self._cards[0].play_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_troubles(self) -> None:
        """Take away faults and errors of an earlier try."""
        self.faults.hide()
        self.error.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

    def _settle_down(self) -> None:
        """Let the pictures take part of the height that would stay empty."""
        content = self._page.content
        layout = content.layout()
        if not self._cards or layout is None:
            return
        for card in self._cards:
            card.picture.set_more(0)
        layout.invalidate()
        needed = layout.totalHeightForWidth(content.width())
        left = self._page.viewport().height() - needed - 64
        wide = (content.width() - 2 * self._grid.spacing()) // 3
        if self._grid.columns(content.width()) == len(self._cards):
            for card in self._cards:
                card.picture.set_more(max(0, min(left, round(wide * 0.35))))
        layout.invalidate()
        layout.activate()
        self._paint_pictures()

    def _paint_pictures(self) -> None:
        """Paint what can be seen of the pictures, one by one, and show the page when they are."""
        self._pictures.drop()
        if not self._cards or not self.isVisible():
            self._let_draw()
            return
        drawing(self.window()).hold(self)
        # a turn later, when all that was added has its place
        self._pictures.add(self._paint_seen)

    def _paint_seen(self) -> None:
        self._pictures.add(
            *(
                partial(_prepare, card.picture)
                for card in self._cards
                if not card.picture.visibleRegion().isEmpty()
            )
        )

    def _let_draw(self) -> None:
        drawing(self.window()).let_go(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event.mimeData().urls())
        if path:
            event.acceptProposedAction()
            self.open_file.emit(path)

    def _ask(self) -> None:
        self.open_file.emit("")

    def _again(self) -> None:
        self.open_file.emit(self._file)


def _prepare(picture: Scenery) -> None:
    if isValid(picture):
        picture.prepare()


def _dropped(urls: Sequence[QUrl]) -> str:
    """Return the path of a scenario file among what was dropped, or an empty string."""
    for url in urls:
        if url.isLocalFile() and url.toLocalFile().lower().endswith(ENDINGS):
            return url.toLocalFile()
    return ""
