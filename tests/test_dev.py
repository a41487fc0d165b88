"""The developer's script, without making an environment or asking apt for anything."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import dev
from benchmarks.frame import Row, side_by_side, table
from tools import axe, environment, licences, strays, system, translations
from tools.mutants import excerpts
from tools.mutating import mutants
from tools.running import ROOT, Step, Stop, at_once

DONE = subprocess.CompletedProcess[str]


def answered(text: str = "", code: int = 0) -> Callable[..., DONE]:
    return lambda *_a, **_k: subprocess.CompletedProcess([], code, text, "")


def test_help_names_every_command() -> None:
    shown = subprocess.run(
        [sys.executable, "dev.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert all(f"  {name} " in shown for name in dev.COMMANDS)


def test_what_dev_needs_before_the_environment_is_in_the_standard_library() -> None:
    early = ["dev.py", *(f"tools/{n}.py" for n in ("running", "system", "environment"))]
    early += ["tools/axe.py", "tools/translations.py"]
    imported = {
        (name.partition(".")[0])
        for file in early
        for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
    }
    assert imported - {"tools"} <= sys.stdlib_module_names


def test_installed_counts_whole_packages_and_what_they_stand_in_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = (
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80)\n"
        "config-files\tlibegl1\t\n"
        "installed\tlibgl1\t\n"
    )
    monkeypatch.setattr(subprocess, "run", answered(listed))
    needs = [system.Need(name) for name in ("libglib2.0-0", "libegl1", "libgl1")]
    assert [n for n in system.missing(needs) if not n.endswith("-venv")] == ["libegl1"]


def test_a_command_on_the_path_stands_in_for_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", answered(""))
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "there" else None)
    needs = [system.Need("one", ["not-there", "there"]), system.Need("two", ["not-there"])]
    assert [n for n in system.missing(needs) if not n.endswith("-venv")] == ["two"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt is Debian's")
def test_without_root_the_exact_command_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing", lambda _needs: ["qpdf", "xvfb"])
    monkeypatch.setattr(system, "_as_root", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/dpkg-query")
    with pytest.raises(Stop, match=r"sudo apt-get install -y --no-install-recommends qpdf xvfb"):
        system.require(system.TEST)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-build.lock"])
def test_lock_pins_all_by_hash_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    blocks = [block for block in text.replace("\\\n", " ").splitlines() if block]
    assert len(blocks) > 5
    assert all("==" in block and "--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert "index" not in text


def test_environment_is_stale_when_the_lock_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = environment.fingerprint()
    other = tmp_path / "requirements.lock"
    other.write_text("other==1\n", "utf-8")
    monkeypatch.setattr(environment, "LOCKS", (environment.LOCKS[0], other))
    assert environment.fingerprint() != before


def test_every_bundled_part_has_its_licence() -> None:
    assert "pyside6-essentials" in licences.bundled()
    assert "pytest" not in licences.bundled()
    assert licences.shortcomings() == []


@pytest.mark.parametrize("text", ["see /ro" + "ot/x", "https://py" + "pi.org/simple"])
def test_strays_are_found(text: str) -> None:
    assert strays.FORBIDDEN.search(text)


@pytest.mark.parametrize(
    "text", ["and/or", "a/work/b", "--no-emit-find-links --x", "homework/a", "/home/anna/x"]
)
def test_harmless_words_are_no_strays(text: str) -> None:
    assert not strays.FORBIDDEN.search(text)


def test_untranslated_and_vanished_texts_are_named(tmp_path: Path) -> None:
    file = tmp_path / "x_en.ts"
    file.write_text(
        "<TS><context><name>Form</name>"
        "<message><source>Ja</source><translation>Yes</translation></message>"
        '<message><source>Nej</source><translation type="unfinished"/></message>'
        '<message><source>Bort</source><translation type="vanished">Gone</translation></message>'
        "</context></TS>",
        "utf-8",
    )
    assert [line.rsplit(" ", 1)[1] for line in translations.shortcomings(file)] == [
        "'Nej'",
        "'Bort'",
    ]


MUTATED = '''
from dataclasses import dataclass
__all__ = ["one"]
Number = int | float

@dataclass(frozen=True)
class One:
    """A docstring with 3 words."""
    size: int | None = 4

def one(a: int, b: list[int]) -> int | None:
    if a < 2 and not b:
        raise ValueError
    return min(x for x in b if x != a)
'''


def test_mutants_are_sound_and_leave_types_alone(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text(MUTATED, "utf-8")
    found = list(mutants(file))
    changed = [line for one in found for line in one.difference() if line.startswith("+")]
    for one in found:
        compile(one.source(), "one.py", "exec")
    assert {
        "+    if a <= 2 and (not b):",
        "+    if a < 2 or not b:",
        "+    if a < 2 and b:",
        "+    if a < 3 and (not b):",
        "+    size: int | None = 5",
        "+    return max((x for x in b if x != a))",
        "+    return min((x for x in b if x == a))",
        "+    return None",
        "+        pass",
    } <= set(changed)
    untouched = ("__all__", "Number", "frozen", "words", "def one")
    assert not [line for line in changed if any(word in line for word in untouched)]


def test_long_changes_are_cut_down_to_what_changed() -> None:
    long = "x" * 500
    shown = list(excerpts([f"-{long} < {long}", f"+{long} <= {long}"]))
    assert ["<=" in line for line in shown] == [False, True]
    assert max(map(len, shown)) < 110
    assert list(excerpts(["-a < b", "+a <= b"])) == ["    - a < b", "    + a <= b"]


def test_rows_of_a_benchmark_become_a_table() -> None:
    kept = Row(what="a", peer_name="theirs", ours=1, peer=4, limit=0.4)
    over = Row(what="b", peer_name="theirs", ours=4, peer=1, limit=0.4)
    free = Row(what="c", peer_name="theirs", ours=4, peer=1)
    assert [row.kept for row in (kept, over, free)] == [True, False, True]
    assert len(list(table([kept, over, free]))) == 4


def test_sides_are_measured_in_turns() -> None:
    order: list[str] = []
    ours, peer = side_by_side(lambda: order.append("a"), lambda: order.append("b"), rounds=3)
    assert "".join(order) == "ab" * 4
    assert min(ours, peer) >= 0


def test_what_runs_at_once_is_told_in_one_piece_and_what_failed_by_name(
    capfd: pytest.CaptureFixture[str],
) -> None:
    steps = [
        Step(
            name=f"part {code}",
            command=(sys.executable, "-c", f"print('said {code}'); raise SystemExit({code})"),
            shown=shown,
        )
        for code, shown in ((0, True), (0, False), (3, True), (2, False))
    ]
    assert sorted(at_once(steps)) == ["part 2", "part 3"]
    told = [line.split()[:3] for line in capfd.readouterr().out.splitlines() if line]
    for code in ("3", "2"):
        assert told[told.index(["part", code, "FAILED"]) + 1] == ["said", code]
    assert told.count(["part", "0", "ok"]) == 2
    assert told.count(["said", "0"]) == 1


def test_every_test_is_in_one_part() -> None:
    files = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/**/test_*.py")}
    chosen = [
        (file, name)
        for part in dev.PARTS.values()
        for file in taken(files, part)
        for name in names(part)
    ]
    both = (dev.AGAIN, f"not ({dev.AGAIN})")
    assert sorted(chosen) == sorted((file, name) for file in files for name in both)
    assert all(taken(files, part) for part in dev.PARTS.values())


def taken(files: set[str], part: Sequence[str]) -> set[str]:
    """Return the files of a part, and those below its folders that it does not ignore."""
    ignored = tuple(f"{word.partition('=')[2]}/" for word in part if word.startswith("--ignore="))
    wanted = tuple(f"{word}/" for word in part if word.startswith("tests"))
    return {f for f in files if f"{f}/".startswith(wanted) and not f.startswith(ignored)}


def names(part: Sequence[str]) -> tuple[str, ...]:
    """Return which tests of its files a part takes, by their names."""
    if "-k" in part:
        return (part[list(part).index("-k") + 1],)
    return (dev.AGAIN, f"not ({dev.AGAIN})")


@pytest.mark.parametrize("held", [b"another package", None])
def test_a_script_that_is_not_what_it_was_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, held: bytes | None
) -> None:
    def packed(_command: object, cwd: str, **_options: object) -> None:
        if held is not None:
            (Path(cwd) / "axe-core.tgz").write_bytes(held)

    monkeypatch.setattr(axe, "SCRIPT", tmp_path / "axe.min.js")
    monkeypatch.setattr(subprocess, "run", packed)
    with pytest.raises(Stop, match="SHA-512" if held else "could not be fetched"):
        axe.fetch()
    assert not axe.SCRIPT.exists()
