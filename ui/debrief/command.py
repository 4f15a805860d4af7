"""The command `report`: the debrief of a recorded game as a file."""

import os
import shlex

from simulator.errors import WrongUse
from simulator.record import Record
from ui.stopping import stoppable
from ui.wording import speak, tr
from ui.writing import STANDARD, check_outputs, tell


def report(
    name: str,
    *,
    html: str | None = None,
    pdf: str | None = None,
    runs: int = 200,
    private: bool = False,
    conditions: bool = False,
    threads: int | None = None,
    language: str | None = None,
    quiet: bool = False,
) -> int:
    """Write the debrief of a recorded game as HTML, as PDF, or as both.

    Parameters
    ----------
    name : str
        Path of the record.
    html, pdf : str, optional
        Where to write; ``-`` is standard output for the HTML.
    runs : int
        Lucks that the game is compared on.
    private : bool
        Whether the private page goes in.
    conditions : bool
        Whether to work out where the other style would have won; takes some minutes.
    threads : int, optional
        Blocks of runs at once; all processors when left out.
    language : str, optional
        Code of the language that it is written in; English when left out.

    Returns
    -------
    int
        0; whatever goes wrong is raised.

    Raises
    ------
    WrongUse
        If nothing is to be written, or both to the same place.
    Unreadable
        If the record cannot be read or a file cannot be written.
    """
    if html is None and pdf is None:
        raise WrongUse("name where to write it: --html FILE, --pdf FILE, or both")
    if pdf == STANDARD:
        raise WrongUse("a PDF cannot go to standard output; name a file")
    check_outputs((("--html", html), ("--pdf", pdf)), (name,))
    record = Record.load(name)
    # Fonts and text of a PDF need the toolkit, but no screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.app import make_application

    application = make_application([name])
    speak(language)
    from simulator.compare import compare, play_arms
    from ui.debrief.content import gather, with_comparison, with_conditions, with_hindsight
    from ui.debrief.report import write_html, write_pdf
    from ui.terminal import progress

    with stoppable() as stop, progress(record.title, "runs", quiet) as show:
        debrief = with_hindsight(gather(record, private=private), stop.wanted)
        debrief = with_comparison(
            debrief,
            compare(
                record.scenario,
                runs=runs,
                seed=record.seed,
                weeks=record.week if 0 < record.week < record.weeks else record.weeks,
                arms=play_arms(record),
                overrides=record.overrides,
                threads=threads,
                progress=show,
                cancelled=stop.wanted,
            ),
        )
        if conditions:
            from ui.conditions import Wanted, conditions_of, explore

            wanted = Wanted(threads=threads, quiet=quiet)
            debrief = with_conditions(debrief, explore(record.scenario, conditions_of(()), wanted))
    words = ["civicloom", "report", name, "--runs", str(runs)]
    words += ["--html", html] if html else []
    words += ["--pdf", pdf] if pdf else []
    words += ["--private"] if private else []
    words += ["--conditions"] if conditions else []
    words += ["--language", language] if language else []
    if html is not None:
        write_html(debrief, html, command=shlex.join(words))
    if pdf is not None:
        write_pdf(debrief, pdf, command=shlex.join(words))
    if not quiet:
        for output in (html, pdf):
            if output not in {None, STANDARD}:
                tell(tr("debrief written to {0}").format(output))
    application.processEvents()
    return 0
