"""The cards of the debrief: what changed, each turn, what was expected, each characteristic."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.debrief.content import Changed, Moment, Predicted
from ui.debrief.lens import Evidence, Facet, words
from ui.language import plural
from ui.play.parts import scaled_icon
from ui.theme import px
from ui.widgets import Card, label, paragraph, row, section_title
from ui.widgets.text import Unbroken, held_together

TOP: Final = Qt.AlignmentFlag.AlignTop


def tr(text: str) -> str:
    """Return the text in the language of the window."""
    return QCoreApplication.translate("DebriefPage", text)


def changes_table(rows: Sequence[Changed]) -> QGridLayout:
    """Return the table of what changed, from what to what, and whether for better or worse."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4))
    judged = {"better": tr("better"), "worse": tr("worse"), "same": ""}
    for place, each in enumerate(rows):
        came = f"{held_together(each.before)} → {held_together(each.after)}"
        for column, said in enumerate((each.label, came, each.words)):
            grid.addWidget(Unbroken(said, bold=column == 0), place, column)
        if judged[each.way]:
            icon = scaled_icon("check" if each.way == "better" else "x", "muted")
            grid.addLayout(row(icon, label(judged[each.way], tone="muted"), None), place, 3)
    grid.setColumnStretch(3, 1)
    return grid


def expected_card(predicted: Sequence[Predicted]) -> Card:
    """Return the card of what was expected, and whether it went that way."""
    right = sum(each.right for each in predicted)
    guesses = Card(margin=16, spacing=6)
    guesses.box.addWidget(section_title(tr("What you expected, and what came"), wraps=True))
    # of a single one the line below says it all
    if len(predicted) > 1:
        guesses.box.addWidget(
            paragraph(
                plural(
                    "DebriefPage",
                    "{right} of one prediction went the way you expected.",
                    "{right} of {0} predictions went the way you expected.",
                    len(predicted),
                ).format(len(predicted), right=right)
            )
        )
    for each in predicted:
        words_of = tr("Turn {turn}, {measure}: expected {expected}, went {came}.")
        told_of = words_of.format(
            turn=each.turn + 1,
            measure=each.label,
            expected=each.expected,
            came=each.came,
        )
        if each.model:
            told_of = tr("{0} {1}").format(told_of, each.model)
        guesses.box.addWidget(_marked("check" if each.right else "x", told_of))
    if right < len(predicted):
        guesses.box.addWidget(
            paragraph(tr("What did you not see, where it went otherwise?"), tone="muted")
        )
    return guesses


def turn_card(moment: Moment, did: dict[tuple[int, int], QLabel]) -> Card:
    """Return the card of a turn, and put what its cards did, yet to be found out, into `did`."""
    card = Card(margin=14, spacing=4)
    weeks = tr("weeks {first} to {last}").format(first=moment.first, last=moment.last)
    head = row(
        section_title(tr("Turn {0}").format(moment.turn + 1)), label(weeks, tone="muted"), None
    )
    card.box.addLayout(head)
    for week, title in moment.events:
        card.box.addWidget(
            _marked("flag", tr("Week {week}: {event}").format(week=week, event=title))
        )
    for place, each in enumerate(moment.played):
        words_of = ", ".join(part for part in (each.name, each.target) if part)
        if each.fared:
            words_of = tr("{card}: {fared}").format(card=words_of, fared=each.fared)
        card.box.addWidget(_marked("check" if each.took else "x", words_of))
        made = paragraph(each.did or tr("Trying the same weeks without it …"), tone="muted")
        made.setIndent(px(24))
        card.box.addWidget(made)
        did[moment.turn, place] = made
    if not moment.played:
        card.box.addWidget(paragraph(tr("No card was played."), tone="muted"))
    moved = [each for each in moment.changed if each.way != "same"]
    if moved:
        card.box.addWidget(
            paragraph(
                "   ".join(
                    tr("{measure} {before} → {after}").format(
                        measure=each.label,
                        before=held_together(each.before),
                        after=held_together(each.after),
                    )
                    for each in moved
                ),
                step="small",
                tone="muted",
            )
        )
    for ask, text in moment.thoughts:
        card.box.addWidget(paragraph(f"{ask} {text}".strip(), step="small"))
    return card


def facet_card(facet: Facet) -> Card:
    """Return the card of a characteristic: what speaks for it, what against, and what to ask."""
    name, means, ask = words(facet.characteristic)
    card = Card(margin=16, spacing=6)
    card.box.addWidget(section_title(name, wraps=True))
    card.box.addWidget(paragraph(means, tone="muted"))
    if not facet.characteristic.modelled:
        card.box.addWidget(
            paragraph(tr("Nothing in the model can show this; it is here to be talked about."))
        )
    elif not facet.evidence:
        card.box.addWidget(paragraph(tr("This game shows nothing either way.")))
    else:
        columns = QGridLayout()
        columns.setHorizontalSpacing(px(24))
        sides: tuple[tuple[str, str, tuple[Evidence, ...]], ...] = (
            (tr("Speaks for it"), "plus", facet.speaking_for),
            (tr("Speaks against it"), "minus", facet.speaking_against),
        )
        for column, (title, icon, evidence) in enumerate(sides):
            columns.addWidget(label(title, step="small", bold=True), 0, column)
            for place, each in enumerate(evidence, 1):
                columns.addWidget(_marked(icon, each.words), place, column, TOP)
            if not evidence:
                columns.addWidget(paragraph(tr("Nothing"), tone="muted"), 1, column, TOP)
            columns.setColumnStretch(column, 1)
        card.box.addLayout(columns)
    card.box.addWidget(_marked("circle-question-mark", ask, "accent"))
    return card


def _marked(icon: str, text: str, tone: str = "muted") -> QWidget:
    made = QWidget()
    line = row(spacing=8)
    line.addWidget(scaled_icon(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(paragraph(text), 1)
    line.setContentsMargins(0, 0, 0, 0)
    made.setLayout(line)
    return made
