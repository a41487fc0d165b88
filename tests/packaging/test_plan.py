import pytest

from tools.packaging.__main__ import steps


def test_nothing_said_is_the_program_frozen() -> None:
    assert steps([]) == ("frozen",)


@pytest.mark.parametrize("kind", ["deb", "windows"])
def test_what_is_made_is_listed_and_tried_when_asked(kind: str) -> None:
    made, tried = steps([f"--{kind}"]), steps([f"--{kind}", "--try"])
    assert made[-1] == tried[-1] == "checksums"
    assert len(set(tried) - set(made)) == 1


@pytest.mark.parametrize("words", [["--try"], ["--deb", "--windows"], ["--dmg"]])
def test_what_makes_no_sense_is_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit):
        steps(words)
