"""The list in each form as it was when somebody last read it.

After a change that is meant: `SMDESK_GOLDEN=write pytest tests/website/test_golden.py`, and read
what differs before it is committed.
"""

import os
from pathlib import Path

import pytest

from smdesk.services.ports import ListForm
from smdesk.website.writing import PublicFiles
from smdesk.words import LANGUAGES
from tests.website.lists import channels, listed

GOLDEN = Path(__file__).parent / "golden"
WRITER = PublicFiles(Path("no such folder"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ListForm)
def test_the_list_says_what_it_said(form: ListForm, language: str) -> None:
    text = WRITER.write(listed(channels()), form, language).text
    golden = GOLDEN / Path(form).with_suffix(f".{language}{Path(form).suffix}")
    if os.environ.get("SMDESK_GOLDEN") == "write":
        golden.write_text(text, "utf-8", newline="\n")
    assert text == golden.read_text("utf-8")
