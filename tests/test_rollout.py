"""The two guides for a rollout say the same, and what the program and its installer really do."""

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from smdesk.cli.exits import Exit
from smdesk.desktop.application import LOG
from smdesk.managed import registry
from smdesk.services.path_lengths import LONGEST
from smdesk.services.settings.policy import POLICIES
from tools.packaging.msi import UPGRADE_CODE

DOCS = Path(__file__).parents[1] / "docs"
SOURCES = DOCS.parent / "packaging"
ENGLISH, SWEDISH = DOCS / "rollout.md", DOCS / "utrullning.md"
BOTH = (ENGLISH, SWEDISH)


def blocks(path: Path) -> list[str]:
    """The lines that are typed or copied."""
    return re.findall(r"^ {4,}\S.*$", path.read_text("utf-8"), re.MULTILINE)


def spans(path: Path) -> Counter[str]:
    """What stands as code within the text."""
    return Counter(re.findall(r"`([^`]+)`", path.read_text("utf-8")))


def rows(path: Path) -> list[int]:
    """How many columns each row of each table has."""
    return [line.count("|") for line in path.read_text("utf-8").splitlines() if line[:1] == "|"]


def headings(path: Path) -> list[str]:
    return re.findall(r"^#+ .+$", path.read_text("utf-8"), re.MULTILINE)


def anchor(heading: str) -> str:
    """The name by which a heading is linked to."""
    kept = re.sub(r"[^\w\- ]", "", heading.lstrip("# ").casefold())
    return kept.replace(" ", "-")


def test_both_languages_give_the_same_commands_codes_and_tables() -> None:
    assert blocks(ENGLISH) == blocks(SWEDISH)
    assert spans(ENGLISH) == spans(SWEDISH)
    assert rows(ENGLISH) == rows(SWEDISH)
    assert len(headings(ENGLISH)) == len(headings(SWEDISH))


@pytest.mark.parametrize("guide", [*BOTH, DOCS / "administrator.md", DOCS / "windowsprov.md"])
def test_every_link_leads_somewhere(guide: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", guide.read_text("utf-8")):
        name, _, part = target.partition("#")
        other = DOCS / name if name else guide
        assert other.exists(), target
        assert not part or part in {anchor(one) for one in headings(other)}, target


@pytest.mark.parametrize("guide", BOTH)
def test_exit_codes_are_the_programs(guide: Path) -> None:
    text = guide.read_text("utf-8")
    table = text.split("`smdesk.exe`:\n", 1)[1].split("\n## ", 1)[0]
    told = {int(code) for code in re.findall(r"^\| `(\d+)`", table, re.MULTILINE)}
    launcher = (SOURCES / "windows" / "launcher.c").read_text("utf-8")
    no_python = int(re.findall(r"NO_PYTHON = (\d+)", launcher)[0])
    assert told == {int(code) for code in Exit} | {no_python}


@pytest.mark.parametrize("guide", BOTH)
def test_the_installers_properties_keys_and_code_are_its_own(guide: Path) -> None:
    product = ET.parse(SOURCES / "windows" / "product.wxs")  # noqa: S314  our own file
    ids = {one.get("Id", "") for one in product.iter() if one.tag.endswith("}Property")}
    told = spans(guide)
    assert {span for span in told if span.startswith("SMDESK_")} == {
        name for name in ids if name.startswith("SMDESK_")
    }
    assert f"{{{str(UPGRADE_CODE).upper()}}}" in told
    values = {
        (one.get("Key"), one.get("Name"))
        for one in product.iter()
        if one.tag.endswith("}RegistryValue")
    }
    assert (r"Software\smdesk", "Version") in values
    assert rf"HKLM\{registry.KEY}" in told


@pytest.mark.parametrize("guide", BOTH)
def test_settings_logs_and_limits_are_called_as_the_program_calls_them(guide: Path) -> None:
    text, told = guide.read_text("utf-8"), spans(guide)
    named = {"ArchiveFolder", "SecondCopyFolder", "BackupFolder", "Database", "NetworkAllowed"}
    named |= {"Proxy", "ScreenshotsAllowed", "LogLevel"}
    assert named <= told.keys()
    assert named <= {policy.registry_name for policy in POLICIES}
    assert rf"%LOCALAPPDATA%\smdesk\{LOG}" in told
    assert re.search(rf"\b{LONGEST}\b", text)


TRIAL = DOCS / "windowsprov.md"
OF_WINDOWS = {"Okänd utgivare", "…"}
"""What the trial quotes that the program does not say."""


def test_the_trial_has_thirty_steps_each_with_what_is_to_be_seen() -> None:
    steps = re.findall(r"^\| (\d+) \| (.+) \| (.+) \|$", TRIAL.read_text("utf-8"), re.MULTILINE)
    assert [int(number) for number, _, _ in steps] == list(range(1, 31))


def test_the_trial_quotes_what_the_program_really_says() -> None:
    said = [path.read_text("utf-8") for path in (DOCS.parent / "ui").glob("*.ui")]
    texts = (DOCS.parent / "resources" / "texts" / "sv").glob("*.toml")
    said += [re.sub(r"\{service\}", "OneDrive", path.read_text("utf-8")) for path in texts]
    quoted = set(re.findall(r"”([^”]+)”", TRIAL.read_text("utf-8"))) - OF_WINDOWS
    assert quoted
    assert {one for one in quoted if not any(one in text for text in said)} == set()
