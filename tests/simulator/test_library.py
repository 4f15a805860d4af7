"""Which scenarios there are, and how they are found."""

from pathlib import Path

import pytest

from simulator import library
from simulator.errors import UnknownScenario
from simulator.reader import read_file


def test_the_shipped_scenarios_tell_what_the_start_page_shows() -> None:
    entries = library.shipped()
    assert entries
    for entry in entries:
        scenario = read_file(entry.path)
        assert (entry.id, entry.title, entry.summary) == (
            scenario.id,
            scenario.title,
            scenario.invitation,
        )
        assert entry.weeks == scenario.calendar.weeks
        assert entry.turns == scenario.turns
        assert entry.services == len(scenario.services)
        assert 0.0 <= entry.assumed_share <= 1.0
        assert not entry.own
        assert entry.minutes == (scenario.minutes or {8: 35, 10: 40}[scenario.turns])
        assert 10 <= entry.minutes <= 90


def test_a_shipped_file_is_called_by_its_id() -> None:
    assert {entry.path.stem: entry.id for entry in library.shipped()} == {
        entry.id: entry.id for entry in library.shipped()
    }


def test_the_template_is_not_a_scenario_to_play() -> None:
    assert library.template().is_file()
    assert "template" not in {entry.path.stem for entry in library.shipped()}
    with pytest.raises(UnknownScenario):
        library.find("template")


def test_an_id_leads_to_its_file() -> None:
    entry = library.shipped()[0]
    assert library.find(entry.id) == entry.path


@pytest.mark.parametrize("ref", ["./mine.yaml", "mine.yaml", "mine.yml", "folder/mine", "a\\b"])
def test_what_looks_like_a_path_is_a_path(ref: str) -> None:
    assert library.find(ref) == Path(ref)


def test_a_path_is_a_path_even_if_it_looks_like_an_id() -> None:
    assert library.find(Path("lonely-carers")) == Path("lonely-carers")


def test_a_file_without_an_ending_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").write_text("format: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert library.find("mine") == Path("mine")


def test_an_unknown_id_names_the_nearest_and_the_command_that_lists_all() -> None:
    with pytest.raises(UnknownScenario) as caught:
        library.find("lonely-carer")
    assert str(caught.value) == (
        "there is no scenario 'lonely-carer'; did you mean 'lonely-carers'? "
        "'civicloom list' shows all of them"
    )


@pytest.mark.parametrize("ref", ["", "zzzz", "x" * 10_000, "a\0b"])
def test_a_hopeless_id_gets_one_sentence(ref: str) -> None:
    with pytest.raises(UnknownScenario) as caught:
        library.find(ref)
    assert str(caught.value).endswith("'civicloom list' shows all of them")
    assert len(str(caught.value)) < 150


def test_own_scenarios_are_found_and_faulty_ones_tell_their_first_fault(own_folders: Path) -> None:
    assert library.own() == ()
    folder = library.own_folder()
    assert own_folders in folder.parents
    folder.mkdir(parents=True)
    text = library.template().read_text(encoding="utf-8")
    (folder / "my-town.yaml").write_text(text, encoding="utf-8")
    (folder / "broken.yaml").write_text("format: [\n", encoding="utf-8")
    broken, mine = library.own()
    assert (mine.id, mine.title, mine.own, mine.fault) == ("my-town", "My town", True, "")
    assert broken.id == "broken"
    assert broken.fault == (
        f"{folder / 'broken.yaml'}:1:9: error: the bracket that opens here is never closed"
    )
    assert library.find("my-town") == folder / "my-town.yaml"
    with pytest.raises(UnknownScenario, match="did you mean 'my-town'"):
        library.find("my-towm")


def test_a_shipped_scenario_goes_before_an_own_one_of_the_same_name() -> None:
    folder = library.own_folder()
    folder.mkdir(parents=True)
    (folder / "lonely-carers.yaml").write_text("format: 1\n", encoding="utf-8")
    assert library.find("lonely-carers").parent == library.template().parent
