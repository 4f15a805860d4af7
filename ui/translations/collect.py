"""Find every text that a person can see, by reading the source as a tree.

Qt's own tool does not know our functions, so they are understood here:

``tr("...")``
    A module's own function; its context is what the function hands to ``translate``.
``mark("Context", "...")``, ``translated``, ``QT_TRANSLATE_NOOP``, ``translate``
    A context and a text.
``plural("Context", "one", "many", count)``
    A text with plural forms; the one for many is looked up.
``_own("...")``
    A function of the module's own that hands an argument on to one of these.

The words of the model live in `simulator`, which knows of no language. Those of its tables are
read from the tables themselves; its messages are read from the source, each f-string as a
template with ``{0}``, ``{1}`` in place of what is filled in.
"""

import ast
import dataclasses
import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
MODEL: Final = "Model"
"""Context of everything that comes from `simulator`."""

TABLES: Final = (
    ("simulator.cards", "ROLES"),
    ("simulator.cards", "CARDS"),
    ("simulator.outcomes", "OUTCOMES"),
    ("simulator.styles", "DIALS"),
    ("simulator.mechanisms", "MECHANISMS"),
)
"""Tables of the model whose words are shown."""
NOT_SHOWN: Final = frozenset(
    {"id", "role", "target", "equation", "better", "kind", "source", "switch", "group", "unit_id"}
)
"""Fields of those tables that are names in the program."""

MESSAGES: Final = (
    "compare.py",
    "decisions.py",
    "errors.py",
    "explain.py",
    "journey.py",
    "judging.py",
    "library.py",
    "reader.py",
    "reading",
    "record.py",
    "run.py",
)
"""Modules of `simulator` whose sentences reach a person."""


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
        Places, as ``file:line``, where ``tr`` gets something that is no plain text; it is
        looked up among the words of the model.
    """

    texts: set[Text] = field(default_factory=set)
    computed: list[str] = field(default_factory=list)


def collect() -> Found:
    """Return every text of the window and of the model."""
    found = Found()
    for path in sorted((ROOT / "ui").rglob("*.py")):
        if path.name != "language.py":
            _read_module(path, found)
    found.texts |= {Text(MODEL, words) for words in table_words()}
    found.texts |= {Text(MODEL, words) for words in messages()}
    return found


# The window


def _read_module(path: Path, found: Found) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    contexts = _contexts_of_tr(tree)
    helpers, handed = _helpers(tree, contexts)
    inside: set[int] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or id(node) in inside:
            continue
        name = _called(node)
        if name == "plural" or any(is_plural for _, _, is_plural in helpers.get(name, ())):
            inside |= {id(argument) for argument in node.args}  # marked twice, looked up once
        plain = [_plain(argument) for argument in node.args]
        if name in contexts:
            if plain and plain[0] is not None:
                found.texts.add(Text(contexts[name], plain[0]))
            else:
                found.computed.append(f"{path.relative_to(ROOT).as_posix()}:{node.lineno}")
        elif name in {"mark", "translated", "QT_TRANSLATE_NOOP", "translate"} and len(plain) > 1:
            context, text = plain[0], plain[1]
            if context is not None and text is not None:
                found.texts.add(Text(context, text, plural=len(plain) > 3))
        elif name == "plural" and len(plain) == 4:
            context, many = plain[0], plain[2]
            if context is not None and many is not None and plain[1] is not None:
                found.texts.add(Text(context, many, plural=True))
            elif id(node) not in handed:
                where = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
                raise ValueError(f"{where}: plural() needs plain texts, so that they can be found")
        for context, place, is_plural in helpers.get(name, ()):
            if place < len(plain) and plain[place] is not None:
                found.texts.add(Text(context, str(plain[place]), plural=is_plural))


def _helpers(
    tree: ast.Module, contexts: dict[str, str]
) -> tuple[dict[str, list[tuple[str, int, bool]]], set[int]]:
    """Return the functions that hand an argument on to be looked up, and where they do.

    For each: the context, the place of the argument, and whether it has plural forms.
    """
    helpers: dict[str, list[tuple[str, int, bool]]] = {}
    handed: set[int] = set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef) or not function.name.startswith("_"):
            continue
        names = [argument.arg for argument in function.args.args if argument.arg != "self"]
        for node in ast.walk(function):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = _called(node)
            if called in contexts:
                context, text, is_plural = contexts[called], node.args[0], False
            elif called == "plural" and len(node.args) == 4:
                context, text, is_plural = _plain(node.args[0]) or "", node.args[2], True
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
    for name in MESSAGES:
        path = ROOT / "simulator" / name
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
