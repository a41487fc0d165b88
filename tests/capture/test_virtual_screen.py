"""A screen of our own: it stays while programs come and go, and ends with the block."""

import os
import sys
from pathlib import Path

import pytest

from smdesk.capture import virtual_screen
from smdesk.capture.virtual_screen import xvfb
from tests.capture.conftest import Desktop

DEAF = f"""#!{sys.executable}
import os, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.write(int(sys.argv[2]), b"7\\n")
time.sleep(600)
"""


def test_the_screen_is_the_same_after_its_last_program_has_left(screen: str) -> None:
    first = Desktop(screen)
    name = first.server.intern_atom("_SMDESK_LEFT")
    first.server.close()
    second = Desktop(screen)
    assert second.server.get_atom_name(name) == "_SMDESK_LEFT"
    second.server.close()


@pytest.mark.skipif(os.name != "posix", reason="a program that is deaf to a signal")
def test_a_screen_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deaf = tmp_path / "Xvfb"
    deaf.write_text(DEAF, "utf-8")
    deaf.chmod(0o755)
    monkeypatch.setattr(virtual_screen, "STOP_SECONDS", 0.1)
    with xvfb(str(deaf)) as name:
        assert name == ":7"
