"""The debrief as one file to keep or to hand on: HTML for any browser, PDF for paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from simulator.outcomes import BY_ID
from simulator.scenario import Scenario
from ui.at_once import between
from ui.compare.words import cards_sentence_of_all, ends_words
from ui.debrief.content import Debrief, tr
from ui.debrief.lens import SOURCE, words
from ui.debrief.paging import keep_together
from ui.figures import better_words, digits, finding, side_by_side
from ui.language import name_told, told
from ui.play.did import how_known
from ui.wording import cost_sentence
from ui.writing import write_bytes, write_text

if TYPE_CHECKING:
    from simulator.compare import Comparison
    from simulator.outcomes import Outcome

CHARTS: Final = 3
"""Outcomes that are drawn: the first goals of the scenario."""
DOTS: Final = 96
"""Resolution that the PDF is laid out with, so that letters have their usual size."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison as the report shows it."""

    arms: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    cards: str
    together: str
    charts: tuple[Any, ...]
    cost: str
    """What the unit of money is worth."""
    marked: str
    """What the charts show and which events their letters mark, in one or two sentences."""


def debrief_html(debrief: Debrief, *, command: str = "") -> str:
    """Return the debrief as one HTML file that needs no other.

    Parameters
    ----------
    debrief : Debrief
        What is told.
    command : str, optional
        The command that makes the report again from the record.
    """
    compared = _compared(debrief) if debrief.comparison is not None else None
    return _rendered("debrief.html.j2", debrief, command, compared, drawn=True)


def write_html(debrief: Debrief, path: str | Path, *, command: str = "") -> None:
    """Write the debrief as HTML, whole or not at all; ``-`` is standard output.

    Raises
    ------
    Unreadable
        If the file cannot be written.
    """
    write_text(path, debrief_html(debrief, command=command))


def write_pdf(debrief: Debrief, path: str | Path, *, command: str = "") -> None:
    """Write the debrief as PDF on A4, whole or not at all.

    The toolkit's PDF has no tags for screen readers: hand on the HTML as well.

    Raises
    ------
    Unreadable
        If the file cannot be written.
    """
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
    from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

    from ui.fonts import load_fonts

    load_fonts()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(f"{debrief.record.title}: {tr('debrief')}")
    writer.setCreator("Civic Loom")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(18, 16, 18, 16),
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    document.setDefaultFont(QFont("Inter", 10))
    compared = _compared(debrief) if debrief.comparison is not None else None
    pictures = _pictures(debrief, compared, writer.width())
    for name, image in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource.value, name, image)
    document.setHtml(
        _rendered(
            "debrief_print.html.j2",
            debrief,
            command,
            compared,
            drawn=False,
            width=writer.width(),
        ).replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")  # at which it would break
    )
    keep_together(document, writer.width(), writer.height())
    document.print_(writer)
    buffer.close()
    write_bytes(path, bytes(data.data()))


def _rendered(
    template: str,
    debrief: Debrief,
    command: str,
    compared: Compared | None,
    *,
    drawn: bool,
    width: int = 0,
) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from ui.language import current

    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters["told"] = told
    facets = []
    for facet in debrief.facets:
        name, means, ask = words(facet.characteristic)
        facets.append(
            {
                "name": name,
                "means": means,
                "ask": ask,
                "modelled": facet.characteristic.modelled,
                "evidence": facet.evidence,
            }
        )
    return templates.get_template(template).render(
        debrief=debrief,
        record=debrief.record,
        command=command or "civicloom replay RECORD --verify",
        language=current(),
        t=_texts() | _since(debrief) | {"did": how_known() if _did(debrief) else ""},
        judged={"better": tr("✓ better"), "worse": tr("✗ worse"), "same": tr("the same")},
        width=width,
        facets=facets,
        source=SOURCE,
        compared=compared,
        conditions=_conditions(debrief, drawn=drawn) if debrief.conditions is not None else None,
    )


def _since(debrief: Debrief) -> dict[str, str]:
    """Return what the columns of the first table are called; it may not begin at week 0."""
    if not debrief.since:
        words = {"since": tr("At the start"), "until": tr("At the end")}
        if debrief.filling:
            words["filling"] = tr(
                "Nobody waited in week 0, so in this turn most figures rise by themselves."
            )
        return words
    return {
        "since": tr("In week {0}").format(debrief.since),
        "until": tr("In week {0}").format(debrief.record.week),
    }


def _did(debrief: Debrief) -> bool:
    """Return whether any card says what it did."""
    return any(played.did for moment in debrief.moments for played in moment.played)


def _texts() -> dict[str, str]:
    return {
        "debrief": tr("debrief"),
        "role": tr("Played by"),
        "weeks": tr("Weeks"),
        "week": tr("Week"),
        "seed": tr("Seed"),
        "version": tr("Version"),
        "model": tr("model"),
        "digest": tr("Scenario digest"),
        "run_digest": tr("Digest of the run"),
        "repeat": tr("To repeat it"),
        "came": tr("What came of it"),
        "measure": tr("Measure"),
        "start": tr("At the start"),
        "end": tr("At the end"),
        "change": tr("Change"),
        "dials": tr("The dials, from heroic (0 %) to distributed (100 %)"),
        "dial": tr("Dial"),
        "turns": tr("Turn by turn"),
        "turn": tr("Turn"),
        "nothing": tr("No card was played."),
        "expected": tr("You expected"),
        "came_to": tr("It went"),
        "predictions": tr("What you expected, and what came"),
        "compared": tr("Your run beside the others"),
        "compared_words": tr(
            "Means over many lucks, the same for all: your cards as you played them, the same "
            "cards carried out the other way, and both styles on autopilot. The difference is "
            "distributed less heroic on autopilot, with the interval that luck alone leaves."
        ),
        "difference": tr("Difference (95 % interval)"),
        "in_words": tr("In words"),
        "conditions": tr("Where would the other style have won?"),
        "conditions_words": tr(
            "The same place under other conditions. On one side of the line heroic leadership "
            "does better more often, on the other distributed; in the band it is open."
        ),
        "lens": tr("Ten characteristics, as a lens"),
        "lens_words": tr(
            "What your game shows of ten characteristics that people who work in public "
            "services named. It is something to talk about, not a score."
        ),
        "not_modelled": tr("Nothing in the model can show this; it is here to be talked about."),
        "no_evidence": tr("This game shows nothing either way."),
        "private": tr("Private page"),
        "trying": tr("One thing to try this week"),
        "not_used_for": tr(
            "A game under stated assumptions, not a forecast. It must not be used to judge "
            "people, or to justify a cut or a closure without those whom it concerns."
        ),
    }


def _compared(debrief: Debrief) -> Compared:
    comparison = debrief.comparison
    assert comparison is not None
    scenario = debrief.record.scenario
    rows = []
    for outcome in _outcomes(comparison, scenario):
        means = [comparison.summary[outcome.id][arm.name].mean for arm in comparison.arms]
        difference = comparison.difference(outcome.id)
        places = digits(outcome, *means, interval=difference)
        found = finding(outcome, difference, places)
        rows.append(
            {
                "label": told(outcome.label),
                "unit": told(outcome.unit),
                "figures": side_by_side(outcome, means),
                "difference": ends_words(outcome, found),
                "words": found.often
                if found.same
                else found.short
                if found.clearness == "unclear"
                else tr("{0} under distributed: {1}").format(
                    found.short, better_words(outcome, found)
                ),
            }
        )
    charts = _charts(comparison, scenario)
    goals = [goal.outcome for goal in scenario.goals if goal.outcome in comparison.summary]
    return Compared(
        tuple(name_told(arm.label) for arm in comparison.arms),
        tuple(rows),
        cards_sentence_of_all(comparison, ["people_waiting", *goals, "legacy"]),
        between(comparison, "heroic", "distributed"),
        tuple(charts),
        cost_sentence(scenario),
        _marked(comparison, scenario),
    )


def _marked(comparison: "Comparison", scenario: Scenario) -> str:
    """Return how to read the charts, with the events that their letters mark."""
    from ui.report import comparison_events

    events = "; ".join(
        tr("{letter}, {event} (week {week})").format(letter=letter, event=title, week=week)
        for letter, week, title, _ in comparison_events(comparison, scenario)
    )
    if not events:
        return tr("Lines are means, and bands hold nine lucks in ten.")
    return tr(
        "Lines are means, and bands hold nine lucks in ten. Letters mark what happens to the "
        "place, whoever leads: {events}."
    ).format(events=events)


def _outcomes(comparison: "Comparison", scenario: Scenario) -> "list[Outcome]":
    goals = ["people_waiting", *(goal.outcome for goal in scenario.goals)]
    ids = dict.fromkeys([*goals, *comparison.summary])
    return [BY_ID[ident] for ident in ids if ident in BY_ID and ident in comparison.summary]


def _charts(comparison: "Comparison", scenario: Scenario) -> Sequence[Any]:
    from ui.report import comparison_charts

    return comparison_charts(comparison, scenario)[:CHARTS]


def _conditions(debrief: Debrief, *, drawn: bool) -> Mapping[str, Any]:
    from ui.debrief.elsewhere import in_words, map_drawing

    found = debrief.conditions
    assert found is not None
    wanted = found.wanted
    command = (
        f"civicloom conditions {found.scenario.id} --outcome {wanted.outcome} "
        f"--points {wanted.points} --runs {wanted.runs} --seed {wanted.seed}"
    )
    return {
        "svg": map_drawing(found) if drawn else "",
        "sentences": in_words(found),
        "command": command,
    }


def _pictures(debrief: Debrief, compared: Compared | None, width: int) -> dict[str, Any]:
    """Return the charts of the PDF as images, by the names that its text gives them."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from ui.report_charts import on_paper

    drawings: dict[str, str] = {}
    if compared is not None:
        for place, chart in enumerate(compared.charts):
            drawings[f"chart-{place}"] = on_paper(chart.svg)
    made = {}
    if debrief.conditions is not None:
        from ui.debrief.elsewhere import map_picture

        made["conditions"] = QImage.fromData(map_picture(debrief.conditions))
    for name, svg in drawings.items():
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        size = renderer.defaultSize()
        scale = 2.0 * width / max(1, size.width())
        image = QImage(
            round(size.width() * scale), round(size.height() * scale), QImage.Format.Format_RGB32
        )
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        made[name] = image
    return made
