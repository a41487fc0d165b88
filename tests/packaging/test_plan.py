import pytest

from tools.packaging.__main__ import TRIALS, asked, steps


def planned(*words: str) -> tuple[str, ...]:
    return steps(asked(words))


def test_nothing_said_is_the_program_frozen() -> None:
    assert planned() == ("frozen",)


@pytest.mark.parametrize("kind", ["deb", "windows"])
def test_what_is_made_is_listed_and_tried_when_asked(kind: str) -> None:
    made, tried = planned(f"--{kind}"), planned(f"--{kind}", "--try")
    assert made[-1] == tried[-1] == "checksums"
    assert tried[len(made) - 2 : -2] == TRIALS[kind]


@pytest.mark.parametrize(
    "words", [["--try"], ["--deb", "--windows"], ["--dmg"], ["--deb", "--sign", "own.p12"]]
)
def test_what_makes_no_sense_is_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit):
        asked(words)


def test_what_the_installer_packs_is_signed_before_and_the_installer_after() -> None:
    plan = planned("--windows", "--sign", "own.p12", "--try")
    assert [name for name in plan if "." in name] == ["signing.folder", "signing.msi"]
    assert plan.index("signing.folder") < plan.index("msi") < plan.index("signing.msi")
    assert plan[-2:] == ("sbom", "checksums")
