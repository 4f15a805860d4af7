"""The same rules, compiled.

Nothing is written twice: each function of `simulator.rules` is compiled from its own
source. Two things are done to it on the way. Names that it calls are bound to their
compiled forms. And since passing bundles of eighty arrays from function to function costs
more than the work they do, a bundle is passed as one small table of addresses, from which
each function takes the arrays that it reads: ``st.link`` becomes a view made at the top of
the function. Arithmetic is untouched; a test compares whole runs bit for bit.

The rules are compiled in two parts, each linked into one library: one function and what it
calls apart, and all the rest, which finds the former by its address. With an empty cache and a
second core, a second process compiles the one part while this one compiles the other.

The compiler's cache lies in the user's cache folder, in a folder named after the rules'
own text, so that an upgrade can never meet stale code, and the same rules in another folder
need no compiler. Each part is a file of it.
"""

import ast
import gc
import inspect
import os
import sys
import types
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

# read once, when numba is loaded: the third level takes longer and gains nothing here
os.environ.setdefault("NUMBA_OPT", "2")
import numba
import numpy as np
import platformdirs
from numba.core import caching, cgutils, codegen
from numba.core import types as nbtypes
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import register_pass
from numba.core.typed_passes import NativeLowering
from numba.core.types import functions as numba_functions
from numba.extending import intrinsic
from numba.np import arrayobj

from simulator import beside
from simulator.errors import WrongUse
from simulator.rules import (
    above,
    chance,
    contacts,
    decide,
    errands,
    fit,
    flow,
    judge,
    people,
    processes,
    tick,
    together,
    work,
)
from simulator.rules.names import Ints, State, World

if getattr(numba.config, "DISABLE_JIT", 0):
    # set by people who look for a fault of their own; nothing below could then be compiled
    raise WrongUse(
        "many lucks at once need the rules compiled, and NUMBA_DISABLE_JIT forbids that: unset it; "
        "'civicloom run' and 'civicloom replay' do without a compiler"
    )

MODULES = (
    chance,
    fit,
    flow,
    contacts,
    above,
    people,
    judge,
    processes,
    decide,
    together,
    errands,
    work,
    tick,
)
"""In an order in which each is complete before another imports from it."""
BUNDLES = {"World": World, "State": State}
SMALL: set[Any] = {
    chance.mix,
    chance.fold,
    chance.slot,
    chance.uniform,
    chance.threshold,
    chance.happens,
    chance.below,
    fit.window,
    fit.contribution,
    flow.put,
    flow.stay,
    flow.room_left,
    contacts.further_below,
    contacts.hear,
    contacts.list_classes,
    contacts.bring_up,
    flow.door_of,
    contacts.lose_way,
    contacts.reach,
    flow.send,
    flow.right_chance,
    flow.still_open,
    flow.asset_term,
    contacts.in_one_team,
    contacts.handoff_chance,
    contacts.come_back,
    flow.resolve,
    flow.bear,
    flow.below_limit,
    flow.next_row,
    contacts.pass_on,
    people.clip,
}
"""Functions so short that a call costs more than their work."""
SELDOM: set[Any] = {work.play, tick.start, tick.leaders_leave, tick.successor_turns}
"""Functions that run once a run, or for a card alone; so does whatever only they call."""
APART: Callable[..., None] = tick.spend_attention
"""The function that is compiled apart, with what it calls: about half of all the work."""
FIELDS = 5
"""Numbers in a row of an address table: the address, and up to four lengths."""
PLACE = len(World._fields)
"""The row of the world's table that holds the address of the part that is compiled apart."""


making: Any = codegen
processor: Any = making.ll  # numba's own way to ask about this machine


def source_digest() -> str:
    """Return a digest of all that compiled code hangs on.

    That is the text of the rules, Python's and the compiler's version, and the processor's kind.
    """
    kind = (processor.get_host_cpu_name(), processor.get_host_cpu_features().flatten())
    versions = (sys.implementation.cache_tag or "", numba.__version__)
    digest = blake2b("\n".join((*versions, *kind)).encode(), digest_size=8)
    here = Path(__file__).parent
    files = sorted((here / "rules").glob("*.py"))
    for path in (*files, here / "parameters.py", here / "outcomes.py", Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def cache_folder() -> Path:
    """Return where compiled code is kept for this version of the rules."""
    return Path(platformdirs.user_cache_dir("civicloom")) / "compiled" / source_digest()


def cached() -> bool:
    """Return whether this version of the rules was compiled before, all of it."""
    return all(_cached(part) for part in (APART, tick.run_block))


def _cached(part: Callable[..., None]) -> bool:
    return any(cache_folder().glob(f"*.{part.__name__}-*.nbc"))


class _ByText(caching._CacheLocator):  # noqa: SLF001 - numba has no other way
    """Where numba keeps a part: in the folder that is named after the text of the rules.

    numba itself asks where the source lies and when it was written. So the same text in another
    folder, or fetched anew, would be compiled once more, by the window itself: it has no way to
    see that what is there would not be taken.
    """

    def get_cache_path(self) -> str:
        return str(cache_folder())

    def get_source_stamp(self) -> str:
        return source_digest()

    def get_disambiguator(self) -> str:
        return "rules"

    @classmethod
    def from_function(cls, _function: Any, _file: str) -> "_ByText":
        return cls()


@contextmanager
def _kept_by_text() -> Iterator[None]:
    """Let functions that are made meanwhile be kept by the text of the rules."""
    places: Any = caching.CompileResultCacheImpl
    usual = places._locator_classes  # noqa: SLF001 - the setting for it is read from a text
    places._locator_classes = [_ByText]  # noqa: SLF001
    try:
        yield
    finally:
        places._locator_classes = usual  # noqa: SLF001


def addresses(bundle: NamedTuple) -> Ints:
    """Return a bundle's table of addresses and lengths, shape (arrays + 1, FIELDS).

    The bundle must outlive every use of the table, and its arrays must be contiguous and lie
    apart. The last row is the compiled rules' own.
    """
    table = np.ones((len(bundle) + 1, FIELDS), np.int64)
    for i, array in enumerate(bundle):
        assert array.flags.c_contiguous, f"array {i} of the bundle is not contiguous"
        table[i, 0] = array.__array_interface__["data"][0]
        table[i, 1 : 1 + array.ndim] = array.shape
    return table


primitives: Any = arrayobj
packing: Any = cgutils
llvm: Any = packing.ir  # numba's own way to write the compiler's language


def _viewer(kind: Any, dimensions: int) -> Any:
    """Return a compiler primitive that makes an array of one row of an address table."""
    made = nbtypes.Array(kind, dimensions, "C")

    @intrinsic
    def view(_typing: Any, table: Any, row: Any) -> Any:  # noqa: ARG001 - the address
        def generate(context: Any, builder: Any, _signature: Any, args: Any) -> Any:
            word = context.get_value_type(nbtypes.intp)
            rows = builder.inttoptr(args[0], word.as_pointer())
            first = builder.mul(args[1], word(FIELDS))
            # the table never changes, so that one look at it serves a whole function
            unchanging = builder.module.add_metadata([])
            numbers = []
            for k in range(dimensions + 1):
                number = builder.load(builder.gep(rows, [builder.add(first, word(k))]))
                number.set_metadata("invariant.load", unchanging)
                numbers.append(number)
            strides: list[Any] = []
            size = word(8)
            for length in reversed(numbers[1:]):
                strides.insert(0, size)
                size = builder.mul(size, length)
            struct = context.get_value_type(made)
            items = builder.sdiv(size, word(8))
            parts = (
                llvm.Constant(struct.elements[0], None),
                llvm.Constant(struct.elements[1], None),
                items,
                word(8),
                builder.inttoptr(numbers[0], struct.elements[4]),
                packing.pack_array(builder, numbers[1:]),
                packing.pack_array(builder, strides),
            )
            array = llvm.Constant(struct, llvm.Undefined)
            for k, part in enumerate(parts):
                array = builder.insert_value(array, part, k)
            return array

        return made(nbtypes.intp, nbtypes.intp), generate

    return view


VIEWERS = {
    f"_{letter}{dimensions}": _viewer(kind, dimensions)
    for letter, kind in (("f", nbtypes.float64), ("i", nbtypes.int64))
    for dimensions in (1, 2, 3, 4)
}


_WHOLE = (nbtypes.intp,) * 3


@intrinsic
def _call_apart(_typing: Any, world: Any, st: Any, week: Any) -> Any:  # noqa: ARG001
    """Call the part that is compiled apart, at the address that the world's table has."""

    def generate(context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        word = context.get_value_type(nbtypes.intp)
        rows = builder.inttoptr(args[0], word.as_pointer())
        place = builder.load(builder.gep(rows, [word(PLACE * FIELDS)]))
        kind = context.call_conv.get_function_type(nbtypes.none, _WHOLE)
        function = builder.inttoptr(place, kind.as_pointer())
        # nothing in the rules raises, so that there is no status to look at
        context.call_conv.call_function(builder, function, nbtypes.none, _WHOLE, args)
        return context.get_dummy_value()

    return nbtypes.none(*_WHOLE), generate


@contextmanager
def _plain_indices() -> Iterator[None]:
    """Leave out the test for negative places at every look into an array.

    The rules have none, which a test holds.
    """
    whole = primitives.fix_integer_index

    def plain(context: Any, builder: Any, kind: Any, place: Any, size: Any) -> Any:  # noqa: ARG001
        return context.cast(builder, place, kind, nbtypes.intp)

    primitives.fix_integer_index = plain
    try:
        yield
    finally:
        primitives.fix_integer_index = whole


@contextmanager
def _remembered_kinds() -> Iterator[None]:
    """Look up once what kind of number an operation gives for given kinds.

    numba asks every form of an operation that it knows, and for an addition there are a good
    many, anew at each line of source; the answer is always the same here.
    """
    kinds: Any = numba_functions.BaseFunction
    whole = kinds.get_call_type
    known: dict[Any, Any] = {}

    def get_call_type(function: Any, context: Any, args: Any, kws: Any) -> Any:
        key = (id(function), tuple(args), tuple(sorted(kws.items())))
        if key not in known:
            # the function is kept, so that nothing else can take its address
            known[key] = (whole(function, context, args, kws), function)
        return known[key][0]

    kinds.get_call_type = get_call_type
    try:
        yield
    finally:
        kinds.get_call_type = whole


@contextmanager
def _rare_collection() -> Iterator[None]:
    """Let Python look for garbage more rarely: a compiler makes little, and much to look at."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


class _Unused:
    """Its methods stand where numba keeps the way into a function from Python.

    numba tells functions apart by them, and nobody calls them.
    """


_made: list[Any] = []
"""Libraries of all functions below those at the top, in the order of their making."""


@register_pass(mutates_CFG=True, analysis_only=False)
class _LowerForCallers(NativeLowering):
    """Lower a function that only compiled functions call.

    Nothing is optimised and no machine code is made here: `_LowerTop` links all functions
    into one and does so once. Making each of them runnable by itself, as numba does, takes
    half of all the time to compile.
    """

    _name = "lower_for_callers"
    seldom: frozenset[str] = frozenset()
    """Functions that are to be short rather than quick."""

    def run_pass(self, state: Any) -> bool:
        """Lower, and note the library."""
        context = state.targetctx
        library = context.codegen().create_library(state.func_id.func_qualname)
        library.enable_object_caching()
        library._optimize_functions = lambda _: None  # noqa: SLF001 - numba has no switch for it
        library.finalize = lambda: setattr(library, "_finalized", True)
        state.library = library
        context.get_executable = lambda *_: _Unused().__sizeof__
        try:
            with _plain_indices():
                done: bool = super().run_pass(state)
        finally:
            del context.get_executable
        if state.func_id.func.__name__ in self.seldom:
            for function in library._final_module.functions:  # noqa: SLF001 - no other way in
                if not function.is_declaration:
                    function.add_function_attribute("optsize")
        _made.append(library)
        return done


@register_pass(mutates_CFG=True, analysis_only=False)
class _LowerTop(NativeLowering):
    """Lower the function at the top and link all others into it."""

    _name = "lower_top"

    def run_pass(self, state: Any) -> bool:
        """Lower, link, optimise and make machine code."""
        library = state.targetctx.codegen().create_library(state.func_id.func_qualname)
        library.enable_object_caching()
        # callers first: only what is asked for by then is linked in
        for below in reversed(_made):
            library.add_linking_library(below)
        for below in reversed(_made):
            for needed in below._linking_libraries:  # noqa: SLF001 - numba has no other way in
                library.add_linking_library(needed)
        state.library = library
        with _plain_indices():
            done: bool = super().run_pass(state)
        return done


NEEDED = {
    "TranslateByteCode",
    "FixupArgs",
    "IRProcessing",
    "ReconstructSSA",
    "NopythonTypeInference",
    "PreLowerStripPhis",
    "IRLegalization",
    "NoPythonBackend",
}
"""numba's passes for plain loops. The others serve closures, literals and array expressions."""


def _passes(last: Any) -> Any:
    """Return the passes that are needed here, `last` in place of numba's own lowering."""

    class Passes(CompilerBase):
        def define_pipelines(self) -> list[Any]:
            passes = DefaultPassBuilder.define_nopython_pipeline(self.state)
            passes.add_pass_after(last, NativeLowering)
            passes.passes = [
                each for each in passes.passes if each[0] is last or each[0].__name__ in NEEDED
            ]
            passes.finalize()
            return [passes]

    return Passes


def _seldom() -> frozenset[str]:
    """Return the names of all functions of the rules that only `SELDOM` ones call, and theirs.

    Making long code of their loops takes time, and gains none.
    """
    rules = {
        value.__name__: value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, types.FunctionType)
    }
    often: set[str] = set()
    found = [tick.run_block.__name__]
    while found:
        name = found.pop()
        if name in rules and name not in often and rules[name] not in SELDOM:
            often.add(name)
            found.extend(rules[name].__code__.co_names)
    return frozenset(rules) - often


@numba.njit
def _u64(value: Any) -> Any:
    return np.uint64(value)


@numba.njit
def _i64(value: Any) -> Any:
    return np.int64(value)


def _one_for_all_constants(dispatcher: Any) -> None:
    """Compile a function once for all whole numbers, not anew for each constant."""
    template = dispatcher.get_call_template

    def get_call_template(args: Any, kws: Any) -> Any:
        return template([nbtypes.unliteral(arg) for arg in args], kws)

    dispatcher.get_call_template = get_call_template


class _TakeArrays(ast.NodeTransformer):
    """Turn ``bundle.array`` into a local name, and note which ones a function needs.

    A look at one number of such an array becomes a call of a compiler primitive, so that the
    compiler knows which array it is.
    """

    def __init__(
        self, bundles: dict[str, str], sample: dict[str, Any], aliases: dict[str, tuple[str, str]]
    ) -> None:
        self.bundles = bundles
        self.sample = sample
        self.aliases = aliases
        self.used: dict[str, tuple[str, str]] = {}
        self.primitives: dict[str, Any] = {}

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Replace the attribute of a bundle."""
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id in self.bundles:
            local = f"_{node.value.id}_{node.attr}"
            self.used[local] = (node.value.id, node.attr)
            return ast.copy_location(ast.Name(local, node.ctx), node)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """Replace a look at one number."""
        found = self._number(node) if isinstance(node.ctx, ast.Load) else None
        if found is None:
            return self.generic_visit(node)
        name, array, places = found
        return ast.copy_location(self._call("get", name, [array, *places]), node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """Replace the setting of one number."""
        (target,) = node.targets
        found = self._number(target) if isinstance(target, ast.Subscript) else None
        if found is None:
            return self.generic_visit(node)
        name, array, places = found
        call = self._call("set", name, [array, *places, self.visit(node.value)])
        return ast.copy_location(ast.Expr(call), node)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """Replace a change of one number; to find its place twice does nothing twice."""
        target = node.target
        if not isinstance(target, ast.Subscript):
            return self.generic_visit(node)
        before = ast.Subscript(target.value, target.slice, ast.Load())
        value = ast.BinOp(before, node.op, node.value)
        plain = ast.Assign([target], value)
        return self.visit_Assign(ast.fix_missing_locations(ast.copy_location(plain, node)))

    def _number(self, node: ast.Subscript) -> tuple[str, ast.expr, list[ast.expr]] | None:
        """Return which array of a bundle is looked into, and where; None if it is no number."""
        value = node.value
        if isinstance(value, ast.Name) and value.id in self.aliases:
            table, attribute = self.aliases[value.id]
        elif (
            isinstance(value, ast.Attribute)
            and isinstance(value.value, ast.Name)
            and value.value.id in self.bundles
        ):
            table, attribute = value.value.id, value.attr
        else:
            return None
        bundle = self.bundles[table]
        places = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
        if getattr(self.sample[bundle], attribute).ndim != len(places):
            return None
        array = ast.Attribute(ast.Name(table, ast.Load()), attribute, ast.Load())
        array = ast.copy_location(array, node)
        return f"{bundle}_{attribute}", self.visit(array), [self.visit(place) for place in places]

    def _call(self, kind: str, name: str, words: list[ast.expr]) -> ast.Call:
        bundle, attribute = name.split("_", 1)
        made = f"_{kind}_{name}"
        if made not in _looks:
            array = getattr(self.sample[bundle], attribute)
            make = _getter if kind == "get" else _setter
            _looks[made] = make(name, array.ndim)
        self.primitives[made] = _looks[made]
        return ast.Call(ast.Name(made, ast.Load()), words, [])


_looks: dict[str, Any] = {}


def _tag(builder: Any, name: str, places: Any) -> Any:
    """Return the compiler's mark of a number: numbers of other arrays are never the same.

    Nor are those of one array with another row, where rows are known.
    """
    module = builder.module
    none = llvm.IntType(64)(0)
    node = module.add_metadata([f"array {name}", module.add_metadata(["civic loom"]), none])
    row = places[0]
    if isinstance(row, llvm.Constant):
        node = module.add_metadata([f"row {row.constant} of {name}", node, none])
    return module.add_metadata([node, node, none])


def _place(context: Any, builder: Any, kind: Any, array: Any, where: Any) -> Any:
    """Return the address of one number of an array."""
    struct = primitives.make_array(kind)(context, builder, array)
    lengths = packing.unpack_tuple(builder, struct.shape, kind.ndim)
    at = where[0]
    for length, place in zip(lengths[1:], where[1:], strict=True):
        at = builder.add(builder.mul(at, length), place)
    return builder.gep(struct.data, [at])


def _whole_numbers(context: Any, builder: Any, places: Any, kinds: Any) -> list[Any]:
    """Return places in an array as whole numbers of one kind."""
    return [
        context.cast(builder, place, kind, nbtypes.intp)
        for place, kind in zip(places, kinds, strict=True)
    ]


def _getter(name: str, dimensions: int) -> Any:
    """Return a primitive that reads one number of an array."""

    def reads(array: Any, places: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            where = _whole_numbers(context, builder, args[1:], signature.args[1:])
            value = builder.load(_place(context, builder, array, args[0], where))
            value.set_metadata("tbaa", _tag(builder, name, where))
            return value

        return array.dtype(array, *places), generate

    return _made_for(dimensions, reads)


def _setter(name: str, dimensions: int) -> Any:
    """Return a primitive that writes one number of an array."""

    def writes(array: Any, places: Any) -> Any:
        def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            where = _whole_numbers(context, builder, args[1:-1], signature.args[1:-1])
            value = context.cast(builder, args[-1], signature.args[-1], array.dtype)
            store = builder.store(value, _place(context, builder, array, args[0], where))
            store.set_metadata("tbaa", _tag(builder, name, where))
            return context.get_dummy_value()

        return nbtypes.none(array, *places), generate

    return _made_for(dimensions + 1, writes)


def _made_for(count: int, make: Any) -> Any:
    """Return an intrinsic with an array and `count` more arguments."""
    words = ", ".join("abcdef"[:count])
    space: dict[str, Any] = {"make": make}
    exec(f"def look(_typing, array, {words}): return make(array, ({words},))", space)  # noqa: S102
    return intrinsic(space["look"])


def _aliases(body: list[ast.stmt], bundles: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return the local names that stand for an array of a bundle throughout."""
    found: dict[str, tuple[str, str]] = {}
    times: Counter[str] = Counter()
    for node in ast.walk(ast.Module(body, [])):
        match node:
            case ast.Name(name, ast.Store()):
                times[name] += 1
            case ast.Assign([ast.Name(name)], ast.Attribute(ast.Name(table), attribute)):
                if table in bundles:
                    found[name] = table, attribute
    return {name: array for name, array in found.items() if times[name] == 1}


def _view(table: str, row: int, array: np.ndarray[Any, Any]) -> str:
    letter = "f" if array.dtype == np.float64 else "i"
    return f"_{letter}{array.ndim}({table}, {row})"


def _reshape(
    function: types.FunctionType, sample: dict[str, Any], space: dict[str, Any]
) -> types.FunctionType:
    """Return a function that takes address tables in place of bundles."""
    lines, first = inspect.getsourcelines(function)
    tree = ast.parse("".join(lines))
    ast.increment_lineno(tree, first - 1)
    definition = tree.body[0]
    assert isinstance(definition, ast.FunctionDef)
    bundles = {
        argument.arg: argument.annotation.id
        for argument in definition.args.args
        if isinstance(argument.annotation, ast.Name) and argument.annotation.id in BUNDLES
    }
    take = _TakeArrays(bundles, sample, _aliases(definition.body, bundles))
    body = [take.visit(statement) for statement in definition.body]
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    prologue: list[ast.stmt] = []
    for local, (table, attribute) in sorted(take.used.items()):
        bundle = sample[bundles[table]]
        row = bundle._fields.index(attribute)
        view = ast.parse(f"{local} = {_view(table, row, getattr(bundle, attribute))}").body[0]
        prologue.append(ast.copy_location(view, definition))
    for argument in definition.args.args:
        argument.annotation = None
    definition.returns = None
    definition.body = prologue + body
    ast.fix_missing_locations(tree)
    local_space: dict[str, Any] = {}
    space |= take.primitives
    exec(compile(tree, function.__code__.co_filename, "exec"), space, local_space)  # noqa: S102
    made = local_space[function.__name__]
    made.__module__ = function.__module__
    return made  # type: ignore[no-any-return]


def compile_rules(world: World, state: State) -> Callable[..., None]:
    """Return the compiled form of `simulator.rules.tick.run_block`.

    It takes tables of `addresses` in place of `World` and `State`. Its first call compiles
    or loads from the cache; both may take seconds.

    Parameters
    ----------
    world, state
        Any example, for the kinds of arrays.
    """
    apart, whole = _bind(world, state)
    place = 0

    def kernel(world: Ints, state: Ints, spare: Ints, *rest: Any) -> None:
        nonlocal place
        places = (world.ctypes.data, state.ctypes.data, spare.ctypes.data)
        if not place:
            kinds: Any = numba.typeof
            with _beside() as wait, _remembered_kinds(), _rare_collection():
                whole.compile(tuple(kinds(each) for each in (*places, *rest)))
                wait()
                place = _compile_apart(apart)
        world[PLACE, 0] = place
        whole(*places, *rest)

    return kernel


def compile_apart(world: World, state: State) -> None:
    """Compile the part that is compiled apart, and leave it in the cache; see `compile_rules`."""
    apart, _ = _bind(world, state)
    with _remembered_kinds(), _rare_collection():
        _compile_apart(apart)


def _compile_apart(apart: Any) -> int:
    """Compile or load this part; return its address. Whoever calls it keeps the part."""
    apart.compile(_WHOLE)
    made = apart.overloads[_WHOLE]
    return int(made.library.get_pointer_to_function(made.fndesc.llvm_func_name))


def _beside() -> Any:
    """Return a helper that compiles one part meanwhile, where there is a core for it."""
    alone = beside.processors() < 2 or getattr(sys, "frozen", False)
    if alone or _cached(APART) or _cached(tick.run_block):
        return nullcontext(lambda: None)
    return beside.helper("-m", "simulator.warm", "apart")


def _bind(world: World, state: State) -> tuple[Any, Any]:
    """Return the function that is compiled apart and that at the top, bound to what they call."""
    settings: Any = numba.config
    # draws and counts of draws gain from the first of these passes, nothing from the second
    settings.LOOP_VECTORIZE = 1
    settings.SLP_VECTORIZE = 0
    compiler: Any = numba.njit
    sample = {"World": world, "State": state}
    _LowerForCallers.seldom = _seldom()
    done: dict[Any, Any] = {chance.u64: _u64, chance.i64: _i64, chance.signed: _i64}
    parts: dict[Any, Any] = {}
    for module in MODULES:
        space = dict(vars(module)) | VIEWERS
        for name, value in list(vars(module).items()):
            if not isinstance(value, types.FunctionType):
                continue
            if value not in done:
                assert value.__module__ == module.__name__, f"{name} is out of order"
                reshaped = _reshape(value, sample, space)
                entry = value in (APART, tick.run_block)
                with _kept_by_text():
                    made = compiler(
                        reshaped,
                        nogil=True,
                        # nothing here allocates: arrays are views of memory that the caller keeps
                        _nrt=False,
                        cache=entry,
                        pipeline_class=_passes(_LowerTop if entry else _LowerForCallers),
                        error_model="numpy",
                        no_cpython_wrapper=not entry,
                        no_cfunc_wrapper=True,
                        forceinline=value in SMALL,
                    )
                if entry:
                    parts[value] = made
                else:
                    _one_for_all_constants(made)
                done[value] = _call_apart if value is APART else made
            space[name] = done[value]
    return parts[APART], parts[tick.run_block]
