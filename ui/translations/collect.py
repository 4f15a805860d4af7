"""Find every text that a person can see, by reading the source as a tree.

Qt's own tool does not know our functions, so they are understood here:

``tr("...")``
    A module's own function; its context is what the function hands to ``translate``.
``self.tr("...")``
    Qt's own, in a class; the context is the name of the class.
``mark("Context", "...")``, ``translated``, ``QT_TRANSLATE_NOOP``, ``translate``
    A context and a text.
``plural("Context", "one", "many", count)``
    A text with plural forms; the one for many is looked up.
``_("...")``
    In a template of a report; its context is ``Report``.
``_own("...")``
    A function of the module's own that hands an argument on to one of these.

A context may be named by a constant of the module, own or imported, and a text may be a choice
of two, as in ``tr("one" if ... else "other")``.

The words of the model live in `simulator`, which knows of no language. Those of its tables are
read from the tables themselves; its messages are read from the source, each f-string as a
template with ``{0}``, ``{1}`` in place of what is filled in.
"""

import ast
import dataclasses
import importlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
TEMPLATES: Final = "Report"
"""Context of the texts in templates."""
MODEL: Final = "Model"
"""Context of everything that comes from `simulator`."""

TABLES: Final = (
    ("simulator.cards", "ROLES"),
    ("simulator.cards", "CARDS"),
    ("simulator.outcomes", "OUTCOMES"),
    ("simulator.styles", "DIALS"),
    ("simulator.mechanisms", "MECHANISMS"),
    ("simulator.mechanisms", "CARD_WAYS"),
    ("simulator.mechanisms", "ROLE_WAYS"),
    ("simulator.mechanisms", "EVENT_WAYS"),
    ("simulator.mechanisms", "DIAL_WAYS"),
    ("simulator.ensemble", "HEROIC_ARM"),
    ("simulator.ensemble", "DISTRIBUTED_ARM"),
)
"""Tables of the model whose words are shown."""
PARTS: Final = (
    ("simulator.conditions", "CONDITIONS", ("label", "unit", "ends")),
    ("simulator.parameters", "PARAMETERS", ("meaning",)),
)
"""Tables of which only some fields are shown."""
NOT_SHOWN: Final = frozenset(
    {
        *("id", "role", "target", "equation", "better", "kind", "source", "switch", "group"),
        *("unit_id", "outcome"),
    }
)
"""Fields of those tables that are names in the program."""

MESSAGES: Final = (
    "causes.py",
    "compare.py",
    "decisions.py",
    "errors.py",
    "explain.py",
    "explanation.py",
    "files.py",
    "following.py",
    "journey.py",
    "journey_words.py",
    "judging.py",
    "library.py",
    "reader.py",
    "reading",
    "record.py",
    "run.py",
    "watching.py",
)
"""Modules of `simulator` whose sentences reach a person."""


LOOK_UP: Final = frozenset({"mark", "translated", "QT_TRANSLATE_NOOP", "translate"})
"""Functions that take a context and a text."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text to translate: its context, the English, and whether it has plural forms."""

    context: str
    source: str
    plural: bool = False


@dataclass
class Found:
    """What reading the source brought.

    Attributes
    ----------
    texts : set of Text
        Everything to translate.
    computed : list of str
        Places, as ``file:line``, where ``tr`` gets something that is no plain text and so is
        never found; words of the model go through ``told``.
    """

    texts: set[Text] = field(default_factory=set)
    computed: list[str] = field(default_factory=list)


def collect() -> Found:
    """Return every text of the window and of the model."""
    found = Found()
    for path in sorted((ROOT / "ui").rglob("*.py")):
        if path.name != "language.py":
            _read_module(path, found)
    for path in sorted((ROOT / "ui" / "templates").glob("*.j2")):
        texts = re.findall(r'\b_\("([^"]+)"\)', path.read_text("utf-8"))
        found.texts |= {Text(TEMPLATES, text) for text in texts}
    found.texts |= {Text(MODEL, words) for words in table_words()}
    found.texts |= {Text(MODEL, words) for words in messages()}
    return found


# The window


def _read_module(path: Path, found: Found) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    contexts = _contexts_of_tr(tree)
    constants = _constants(tree)
    classes = _classes(tree)
    helpers, handed = _helpers(tree, contexts, constants)
    inside: set[int] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or id(node) in inside:
            continue
        name = _called(node)
        where = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        if name == "plural" or any(is_plural for _, _, is_plural in helpers.get(name, ())):
            inside |= {id(argument) for argument in node.args}  # marked twice, looked up once
        own = _of_class(node, classes)
        if name in contexts or own:
            texts = _texts(node.args[0], constants) if node.args else []
            found.texts |= {Text(own or contexts[name], text) for text in texts}
            if not texts:
                found.computed.append(where)
        elif name in LOOK_UP and len(node.args) > 1:
            for each in _texts(node.args[0], constants):
                for text in _texts(node.args[1], constants):
                    found.texts.add(Text(each, text, plural=len(node.args) > 3))
        elif name == "plural" and len(node.args) == 4:
            under, one, many = (_texts(part, constants) for part in node.args[:3])
            if under and one and many:
                found.texts |= {Text(under[0], text, plural=True) for text in many}
            elif id(node) not in handed:
                raise ValueError(f"{where}: plural() needs plain texts, so that they can be found")
        for context, place, is_plural in helpers.get(name, ()):
            if place < len(node.args):
                for text in _texts(node.args[place], constants):
                    found.texts.add(Text(context, text, plural=is_plural))


def _classes(tree: ast.Module) -> dict[int, str]:
    """Return the name of the class that each call stands in, by the call's id."""
    found: dict[int, str] = {}
    for outer in ast.walk(tree):  # breadth first, so that an inner class comes later and wins
        if isinstance(outer, ast.ClassDef):
            calls = (node for node in ast.walk(outer) if isinstance(node, ast.Call))
            found |= {id(node): outer.name for node in calls}
    return found


def _of_class(node: ast.Call, classes: dict[int, str]) -> str:
    """Return the context of a ``self.tr(...)``, empty for any other call."""
    match node.func:
        case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
            return classes.get(id(node), "")
    return ""


def _constants(tree: ast.Module, *, imported: bool = True) -> dict[str, str]:
    """Return the texts that a module has a name for, those it takes from `ui` included."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            name: ast.expr = node.targets[0]
        elif isinstance(node, ast.AnnAssign):
            name = node.target
        elif isinstance(node, ast.ImportFrom) and imported and (node.module or "")[:3] == "ui.":
            theirs = _of_module(str(node.module))
            for each in node.names:
                if theirs is not None and each.name in theirs:
                    found[each.asname or each.name] = theirs[each.name]
            continue
        else:
            continue
        text = _plain(node.value) if node.value is not None else None
        if isinstance(name, ast.Name) and text is not None:
            found[name.id] = text
    return found


def _of_module(module: str) -> dict[str, str] | None:
    path = ROOT / (module.replace(".", "/") + ".py")
    if not path.is_file():
        return None
    return _constants(ast.parse(path.read_text("utf-8")), imported=False)


def _texts(node: ast.expr, constants: dict[str, str]) -> list[str]:
    """Return the texts that an argument can be: one, those of a choice, or none if computed."""
    if isinstance(node, ast.IfExp):
        one, other = _texts(node.body, constants), _texts(node.orelse, constants)
        return [*one, *other] if one and other else []
    if isinstance(node, ast.Name) and node.id in constants:
        return [constants[node.id]]
    text = _plain(node)
    return [] if text is None else [text]


def _helpers(
    tree: ast.Module, contexts: dict[str, str], constants: dict[str, str]
) -> tuple[dict[str, list[tuple[str, int, bool]]], set[int]]:
    """Return the functions that hand an argument on to be looked up, and where they do.

    For each: the context, the place of the argument, and whether it has plural forms.
    """
    helpers: dict[str, list[tuple[str, int, bool]]] = {}
    handed: set[int] = set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef) or function.name in {"tr", *LOOK_UP}:
            continue
        names = [argument.arg for argument in function.args.args if argument.arg != "self"]
        for node in ast.walk(function):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = _called(node)
            if called in contexts:
                context, text, is_plural = contexts[called], node.args[0], False
            elif called == "plural" and len(node.args) == 4:
                context = next(iter(_texts(node.args[0], constants)), "")
                text, is_plural = node.args[2], True
            elif called in LOOK_UP and len(node.args) > 1:
                context = next(iter(_texts(node.args[0], constants)), "")
                text, is_plural = node.args[1], False
            else:
                continue
            if context and isinstance(text, ast.Name) and text.id in names:
                helpers.setdefault(function.name, []).append(
                    (context, names.index(text.id), is_plural)
                )
                handed.add(id(node))
    return helpers, handed


def _called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _plain(node: ast.expr) -> str | None:
    """Return a text that stands there as it is, or inside of ``mark``."""
    if isinstance(node, ast.Call) and _called(node) == "mark" and len(node.args) == 2:
        node = node.args[1]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def _contexts_of_tr(tree: ast.Module) -> dict[str, str]:
    """Return the context of each function of a module, own or imported, that looks texts up."""
    own = _own_tr(tree)
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ui."):
            for name in node.names:
                if name.name == "tr":
                    path = ROOT / (node.module.replace(".", "/") + ".py")
                    theirs = _own_tr(ast.parse(path.read_text("utf-8")))
                    own[name.asname or "tr"] = theirs["tr"]
    return own


def _own_tr(tree: ast.Module) -> dict[str, str]:
    found = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "tr":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and _called(inner) in {"translate", "translated"}:
                    context = _plain(inner.args[0])
                    if context is not None:
                        found["tr"] = context
    return found


# The model


def table_words() -> set[str]:
    """Return the words in the tables of the model."""
    words: set[str] = set()
    for module, name in TABLES:
        words |= set(_words_in(getattr(importlib.import_module(module), name)))
    for module, name, fields in PARTS:
        for entry in getattr(importlib.import_module(module), name):
            for each in fields:
                words |= set(_words_in(getattr(entry, each)))
    return words


def _words_in(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        if thing.strip() and any(letter.isalpha() for letter in thing):
            yield thing
    elif dataclasses.is_dataclass(thing):
        for part in dataclasses.fields(thing):
            if part.name not in NOT_SHOWN:
                yield from _words_in(getattr(thing, part.name))
    elif isinstance(thing, tuple | list):
        for inner in thing:
            yield from _words_in(inner)
    elif isinstance(thing, dict):
        yield from _words_in(list(thing.values()))


def messages() -> set[str]:
    """Return the sentences of the model as templates."""
    found: set[str] = set()
    for path in (*(ROOT / "simulator" / name for name in MESSAGES), ROOT / "ui" / "writing.py"):
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if file.is_file() and file.name not in {"page.py", "schema.py"}:
                found |= set(_templates(ast.parse(file.read_text("utf-8"))))
    return found


def _templates(tree: ast.Module) -> Iterator[str]:
    skip: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            skip.add(id(node.value))  # docstrings
        elif isinstance(node, ast.JoinedStr):
            skip |= {id(inner) for inner in ast.walk(node) if inner is not node}
        elif isinstance(node, ast.Call) and _called(node) in {"Field", "compile"}:
            skip |= {id(inner) for inner in ast.walk(node)}
        for name in ("annotation", "returns"):
            skip.add(id(getattr(node, name, None)))  # types that are named in quotes
    for node in ast.walk(tree):
        if id(node) in skip:
            continue
        if isinstance(node, ast.JoinedStr):
            text = template(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        words = text.split()
        if len(words) > 1 and any(word.isalpha() and len(word) > 1 for word in words):
            yield text


def template(node: ast.JoinedStr) -> str:
    """Return an f-string with ``{0}``, ``{1}`` where something is filled in."""
    parts, number = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{number}}}")
            number += 1
    return "".join(parts)


# For Qt's tools


def as_source(texts: Iterable[Text]) -> str:
    """Return C++ that names all texts, which Qt's collector reads, plural forms included.

    Its reader of Python knows no plural forms of ``translate``.
    """
    lines = ["void texts(int n)", "{"]
    for text in sorted(texts):
        more = ", nullptr, n" if text.plural else ""
        context, source = _quoted(text.context), _quoted(text.source)
        lines.append(f"    QCoreApplication::translate({context}, {source}{more});")
    return "\n".join([*lines, "}", ""])


def _quoted(text: str) -> str:
    for plain, written in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, written)
    return f'"{text}"'
