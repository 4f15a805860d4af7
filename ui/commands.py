"""The commands with their flags, as typer knows them.

Each command reads its flags, asks the engine, and hands the result to the terminal, to files
or to the window. The same flag has the same name and meaning everywhere.
"""

import re
from typing import Annotated

import typer

from simulator import VERSION
from ui.cli import PROGRAM, USAGE
from ui.wording import speak
from ui.writing import say, tell

app = typer.Typer(
    name=PROGRAM,
    help="Plan changes to a network of public services, and compare heroic with distributed "
    "leadership on the same luck. Without a command, the window opens.",
    epilog="SCENARIO is a file or the id of a shipped scenario; '-' is standard input or output.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)

MOST_SEED = 2**63 - 1


def _checked_seed(seed: int | None) -> int | None:
    if seed is not None and seed > MOST_SEED:
        raise typer.BadParameter(f"{seed} is above {MOST_SEED}, the largest seed")
    return seed


Scenario = Annotated[str, typer.Argument(metavar="SCENARIO", show_default=False)]
Scenarios = Annotated[list[str], typer.Argument(metavar="SCENARIO", show_default=False)]
Subject = Annotated[str, typer.Argument(metavar="RECORD|SCENARIO", show_default=False)]
Runs = Annotated[
    int, typer.Option(metavar="N", min=2, help="Pairs of runs, each pair on the same luck.")
]
Seed = Annotated[
    int,
    typer.Option(metavar="N", min=0, help="Number that sets the luck.", callback=_checked_seed),
]
MaybeSeed = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=0,
        help="Number that sets the luck; a record has its own.",
        callback=_checked_seed,
    ),
]
Weeks = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, max=520, help="Weeks to run, where not the scenario's own."),
]
Threads = Annotated[
    int | None,
    typer.Option(
        metavar="N", min=1, help="Threads; all cores when left out. No figure depends on it."
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="Another value for a parameter of the model; may be repeated.",
        show_default=False,
    ),
]
STYLE_HELP = (
    "heroic, distributed, a style of the scenario, or dials: "
    "power=.5,meaning=1,practice=0,purpose=.5"
)
Style = Annotated[str, typer.Option(metavar="STYLE", help=STYLE_HELP, show_default=False)]
MaybeStyle = Annotated[
    str | None,
    typer.Option("--style", metavar="STYLE", help="A third style: " + STYLE_HELP),
]
Decisions = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Decisions to carry out: a YAML or JSON list."),
]
Language = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="Language of what people read, such as sv, or system; English when left out. JSON "
        "and CSV stay as they are.",
        show_default=False,
    ),
]
Json = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write JSON.")]
Csv = Annotated[str | None, typer.Option("--csv", metavar="FILE", help="Write CSV.")]
Report = Annotated[
    str | None, typer.Option(metavar="FILE.html", help="Write a report that needs no other file.")
]
Keep = Annotated[str | None, typer.Option("--record", metavar="FILE", help="Save the record.")]
Svg = Annotated[str | None, typer.Option("--svg", metavar="FILE", help="Write maps as SVG.")]
Assumptions = Annotated[
    bool,
    typer.Option(
        "--assumptions",
        help="Draw every assumption over its range too, and rank those that decide.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="No progress, and no table.")]


def run_app(words: list[str]) -> int:
    """Run one command line and return its exit code.

    Wrong use is told in one sentence that names the command to ask for help.
    """
    try:
        code = app(args=words, prog_name=PROGRAM, standalone_mode=False)
    except typer.TyperException as fault:
        where = getattr(getattr(fault, "ctx", None), "command_path", PROGRAM)
        said = fault.format_message().strip().rstrip(".")
        said = said.replace("Input should be", "it should be")
        said = re.sub(r"a valid integer, .*", "a whole number", said)
        said = re.sub(r"a valid number, .*", "a number", said)
        end = "" if said.endswith("?") else "."
        tell(f"{PROGRAM}: {said[:1].lower()}{said[1:]}{end} Try '{where} --help'.")
        return USAGE
    except typer.Abort:
        raise KeyboardInterrupt from None
    if code == 130:  # typer has caught Ctrl-C
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def _show_version(wanted: bool) -> None:
    if wanted:
        say(f"{PROGRAM} {VERSION}\n")
        raise typer.Exit


@app.callback()
def start(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", is_eager=True, callback=_show_version),
    ] = False,
) -> int:
    """Open the window where no command is named."""
    del version
    if context.invoked_subcommand is not None:
        return 0
    from ui.opening import open_window

    raise typer.Exit(open_window())


@app.command()
def play(
    scenario: Annotated[
        str | None, typer.Argument(metavar="[SCENARIO]", show_default=False)
    ] = None,
    role: Annotated[
        str | None, typer.Option(metavar="ROLE", help="Take this role at once.")
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option(metavar="N", min=0, help="Number that sets the luck.", callback=_checked_seed),
    ] = None,
) -> int:
    """Open the window and play a scenario."""
    from ui.opening import open_window

    return open_window(scenario, role, seed)


@app.command()
def compare(
    scenarios: Annotated[list[str], typer.Argument(metavar="SCENARIO|RECORD", show_default=False)],
    runs: Runs = 200,
    seed: MaybeSeed = None,
    weeks: Weeks = None,
    threads: Threads = None,
    settings: Settings = None,
    style: MaybeStyle = None,
    decisions: Decisions = None,
    assumptions: Assumptions = False,
    json: Json = None,
    csv: Csv = None,
    report: Report = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Compare heroic and distributed leadership, or a recorded game with both, on one luck."""
    speak(language)
    from ui.comparing import Wanted, compare_all

    return compare_all(
        scenarios,
        Wanted(
            runs=runs,
            seed=seed,
            weeks=weeks,
            threads=threads,
            settings=tuple(settings or ()),
            style=style,
            decisions=decisions,
            assumptions=assumptions,
            json=json,
            csv=csv,
            report=report,
            language=language,
            quiet=quiet,
        ),
    )


@app.command()
def conditions(
    scenario: Scenario,
    vary: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=LO..HI",
            help="A condition or a parameter to vary; may be repeated. All usual conditions "
            "when left out.",
            show_default=False,
        ),
    ] = None,
    runs: Annotated[
        int, typer.Option(metavar="N", min=4, max=1000, help="Lucks at each place.")
    ] = 16,
    points: Annotated[
        int,
        typer.Option(
            metavar="N",
            help="Points of the design, a power of two; each stands for as many places as there "
            "are conditions, and two more.",
        ),
    ] = 64,
    outcome: Annotated[
        str, typer.Option(metavar="ID", help="The outcome that is shown; files hold all.")
    ] = "people_waiting",
    over: Annotated[
        str | None,
        typer.Option(
            "--map",
            metavar="NAME,NAME",
            help="The conditions of the map; the two that matter most when left out.",
        ),
    ] = None,
    weeks: Weeks = None,
    seed: Seed = 1,
    threads: Threads = None,
    settings: Settings = None,
    assumptions: Assumptions = False,
    policies: Annotated[
        bool,
        typer.Option("--policies", help="Also compare each style with its best policy."),
    ] = False,
    json: Json = None,
    csv: Csv = None,
    svg: Svg = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Tell under which conditions each style does better, and what that depends on."""
    speak(language)
    from ui.conditions import Wanted
    from ui.conditions import conditions as explore

    return explore(
        scenario,
        Wanted(
            vary=tuple(vary or ()),
            map=over,
            outcome=outcome,
            runs=runs,
            points=points,
            seed=seed,
            weeks=weeks,
            threads=threads,
            settings=tuple(settings or ()),
            assumptions=assumptions,
            policies=policies,
            json=json,
            csv=csv,
            svg=svg,
            quiet=quiet,
        ),
    )


@app.command()
def playtest(
    scenario: Scenario,
    runs: Annotated[
        int, typer.Option(metavar="N", min=4, help="Lucks on which whole bots are judged.")
    ] = 1000,
    card_runs: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=4,
            help="Lucks for each card by itself; chosen from the size of the scenario when "
            "left out.",
        ),
    ] = None,
    role: Annotated[
        str | None, typer.Option(metavar="ROLE", help="Only the bots and cards of this role.")
    ] = None,
    careful: Annotated[
        bool,
        typer.Option(
            "--careful",
            help="Play with careful players instead, who try every choice before making it; "
            "--card-runs is on how many lucks. Takes minutes.",
        ),
    ] = False,
    weeks: Weeks = None,
    seed: Seed = 1,
    threads: Threads = None,
    settings: Settings = None,
    json: Json = None,
    csv: Csv = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Play with bots of every role and style: which cards are worth it, and when."""
    speak(language)
    from ui.playtest import Wanted, play_with_bots

    return play_with_bots(
        scenario,
        Wanted(
            runs=runs,
            single=card_runs,
            seed=seed,
            role=role,
            careful=careful,
            weeks=weeks,
            threads=threads,
            settings=tuple(settings or ()),
            json=json,
            csv=csv,
            quiet=quiet,
        ),
    )


@app.command()
def evidence(
    json: Json = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Smaller samples: a minute or two, judged by z alone.")
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID",
            help="Only this check, or those whose id begins so; may be repeated.",
            show_default=False,
        ),
    ] = None,
    part: Annotated[
        list[str] | None,
        typer.Option(
            metavar="A|B|D",
            help="Only this part: A theory, B published findings, D regimes; may be repeated.",
            show_default=False,
        ),
    ] = None,
    seed: Seed = 1,
    threads: Threads = None,
    write: Annotated[
        str | None,
        typer.Option(metavar="FILE.md", help="Write the page that docs/evidence.md holds."),
    ] = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Hold the model to exact theory and to published findings."""
    speak(language)
    from ui.evidence import show_evidence

    return show_evidence(
        json_path=json,
        write=write,
        quick=quick,
        only=tuple(only or ()),
        parts=tuple(part or ()),
        seed=seed or 0,
        threads=threads,
        quiet=quiet,
    )


@app.command()
def run(
    scenario: Scenario,
    style: Style,
    seed: Seed = 1,
    weeks: Weeks = None,
    settings: Settings = None,
    decisions: Decisions = None,
    record: Keep = None,
    json: Json = None,
    csv: Csv = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Run a scenario once under one style, with decisions if you have them."""
    speak(language)
    from ui.running import run_once

    return run_once(
        scenario,
        style,
        seed=seed,
        weeks=weeks,
        settings=tuple(settings or ()),
        decisions=decisions,
        record=record,
        json=json,
        csv=csv,
        quiet=quiet,
    )


@app.command()
def replay(
    record: Annotated[str, typer.Argument(metavar="RECORD", show_default=False)],
    verify: Annotated[
        bool, typer.Option("--verify", help="Only say whether every bit is the same.")
    ] = False,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Run a record again and compare the two, bit for bit."""
    speak(language)
    from ui.running import replay_record

    return replay_record(record, verify=verify, quiet=quiet)


@app.command()
def explain(
    subject: Subject,
    outcome: Annotated[
        str, typer.Option(metavar="ID", help="Outcome to explain, such as weeks_waited.")
    ] = "people_waiting",
    week: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Up to which week; the last when left out."),
    ] = None,
    runs: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=2,
            help="Lucks for each way of running; chosen from the spread when left out.",
        ),
    ] = None,
    seed: MaybeSeed = None,
    threads: Threads = None,
    settings: Settings = None,
    json: Json = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Tell why a run, or the gap between the styles, came out as it did."""
    speak(language)
    from ui.explaining import explain as explained

    return explained(
        subject,
        outcome=outcome,
        week=week,
        runs=runs,
        seed=seed,
        threads=threads,
        settings=tuple(settings or ()),
        json=json,
        quiet=quiet,
    )


@app.command()
def report(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="Record of a game.")],
    html: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write it as one HTML file.")
    ] = None,
    pdf: Annotated[str | None, typer.Option(metavar="FILE", help="Write it as PDF.")] = None,
    runs: Annotated[
        int, typer.Option(metavar="N", min=2, help="Lucks that the game is compared on.")
    ] = 200,
    private: Annotated[
        bool, typer.Option("--private", help="Let the private page go in too.")
    ] = False,
    conditions: Annotated[
        bool,
        typer.Option(
            "--conditions",
            help="Work out where the other style would have won; takes some minutes.",
        ),
    ] = False,
    threads: Threads = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Write the debrief of a recorded game: what was done, what came of it, what to ask."""
    from ui.debrief.command import report as reported

    return reported(
        record,
        html=html,
        pdf=pdf,
        runs=runs,
        private=private,
        conditions=conditions,
        threads=threads,
        language=language,
        quiet=quiet,
    )


@app.command()
def journey(
    subject: Subject,
    community: Annotated[
        str | None, typer.Option(metavar="ID", help="Where the citizen lives.")
    ] = None,
    need: Annotated[
        str | None, typer.Option(metavar="ID", help="What the citizen first asks for.")
    ] = None,
    week: Annotated[
        int, typer.Option(metavar="N", min=1, help="First week in which the citizen may ask.")
    ] = 1,
    seed: MaybeSeed = None,
    settings: Settings = None,
    json: Json = None,
    language: Language = None,
    quiet: Quiet = False,
) -> int:
    """Follow one citizen through the network under both styles on the same luck."""
    speak(language)
    from ui.explaining import journey as followed

    return followed(
        subject,
        community=community,
        need=need,
        week=week,
        seed=seed,
        settings=tuple(settings or ()),
        json=json,
        quiet=quiet,
    )


@app.command()
def check(
    scenarios: Scenarios,
    json: Annotated[bool, typer.Option("--json", help="Write JSON to standard output.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Write the scenario with every default.")
    ] = False,
    language: Language = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Say nothing about scenarios without fault.")
    ] = False,
) -> int:
    """Tell every fault of a scenario at once, as FILE:LINE:COL: severity: message."""
    speak(language)
    from ui.checks import check as check_scenarios

    return check_scenarios(scenarios, as_json=json, explained=explain, quiet=quiet)


@app.command("list")
def list_scenarios(
    json: Annotated[bool, typer.Option("--json", help="Write JSON to standard output.")] = False,
    language: Language = None,
) -> int:
    """List the shipped scenarios and your own."""
    speak(language)
    from ui.checks import list_scenarios as listed

    return listed(as_json=json)


@app.command()
def schema() -> int:
    """Write the JSON Schema of the scenario format."""
    from ui.checks import write_schema

    return write_schema()
