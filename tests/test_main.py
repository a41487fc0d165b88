"""What the start leaves for other programs that are started from it."""

import os
import sys

import pytest

from smdesk import __main__ as start

FROZEN = {
    "LD_LIBRARY_PATH": "/opt/smdesk/_internal",
    "QT_PLUGIN_PATH": "/opt/smdesk/_internal/PySide6/Qt/plugins",
    "QML2_IMPORT_PATH": "/opt/smdesk/_internal/PySide6/Qt/qml",
    "LANG": "sv_SE.UTF-8",
}


@pytest.mark.parametrize(
    ("before", "after"),
    [({}, {}), ({"LD_LIBRARY_PATH_ORIG": "/opt/own"}, {"LD_LIBRARY_PATH": "/opt/own"})],
)
def test_a_frozen_program_leaves_others_their_own_libraries(
    monkeypatch: pytest.MonkeyPatch, before: dict[str, str], after: dict[str, str]
) -> None:
    environment = FROZEN | before
    monkeypatch.setattr(os, "environ", environment)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(SystemExit):
        start.main(["--version"])
    assert environment == {"LANG": "sv_SE.UTF-8"} | after


def test_another_start_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = dict(FROZEN)
    monkeypatch.setattr(os, "environ", environment)
    with pytest.raises(SystemExit):
        start.main(["--version"])
    assert environment == FROZEN
