"""A second hat: whose cards may be played besides one's own, and what that costs."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.cards import ROLES
from ui.game import GameSession
from ui.language import told as worded
from ui.play.words import decisions_worth, percent, sentence, tr
from ui.widgets import paragraph
from ui.widgets.fields import Picker
from ui.widgets.fold import Fold


class HatChooser(Fold):
    """Lets somebody put on a second hat for the open turn, and says the price first.

    Signals
    -------
    wanted(str)
        Role id of the hat to put on; empty takes it off.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Wear a second hat?"), tr("Wear a second hat"))
        self.setParent(parent)
        self.toggle.setObjectName("hat-fold")
        self.price = paragraph(tone="muted")
        self.hats = Picker()
        self.hats.setObjectName("hat")
        self.hats.setAccessibleName(tr("Second hat"))
        self.hats.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hats.setMinimumContentsLength(10)
        self.hats.activated.connect(self._want)
        self.why_not = paragraph(step="small", tone="trouble")
        self.why_not.hide()
        self.left = paragraph(step="small", tone="muted")
        for part in (self.price, self.hats, self.why_not, self.left):
            self.content.addWidget(part)

    def show_session(self, session: GameSession) -> None:
        """Show which hats there are, and the one that is worn."""
        run = session.run
        usable = not (run.finished or session.look_only or session.busy)
        self.setVisible(usable)
        if not usable:
            return
        cost = percent(run.network.parameter("second_hat_cost"))
        self.price.setText(
            tr(
                "You may play the cards of another role too. In a turn in which you do, switching "
                "between the two jobs takes {0} of the attention of both. A hat under which you "
                "play nothing costs nothing."
            ).format(cost)
        )
        with QSignalBlocker(self.hats):
            self.hats.clear()
            self.hats.addItem(tr("No second hat"), "")
            for role in ROLES:
                if role.id != session.role and run.allowed_cards(role.id):
                    self.hats.addItem(worded(role.name), role.id)
            self.hats.setCurrentIndex(max(0, self.hats.findData(session.hat)))
        worn = session.hat
        if worn and not self.toggle.isChecked():
            self.toggle.setChecked(True)
        self.left.setVisible(bool(worn))
        if worn:
            purse = session.purse(worn)
            self.left.setText(
                tr("Under the second hat: {0} decisions at the centre, {1} at services.").format(
                    decisions_worth(purse.centre_left),
                    decisions_worth(sum(purse.services_left.values())),
                )
            )
        self.refuse("")

    def refuse(self, why: str) -> None:
        """Say why the hat cannot be changed."""
        self.why_not.setText(sentence(why))
        self.why_not.setVisible(bool(why))

    def _want(self) -> None:
        self.wanted.emit(str(self.hats.currentData() or ""))
