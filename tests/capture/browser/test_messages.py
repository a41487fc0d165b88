"""What a page says is text that files can hold."""

import json

import pytest

from smdesk.capture.browser.messages import parsed


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ({"a": "åäö"}, {"a": "åäö"}),
        (
            {"a": ["👍", {"b": 1, "c": None, "d": True}]},
            {"a": ["👍", {"b": 1, "c": None, "d": True}]},
        ),
        ({"a": "x\ud83d"}, {"a": "x\ufffd"}),
        ({"a": ["\udc00y", {"\ud800": "👍\ud83d"}]}, {"a": ["\ufffdy", {"\ufffd": "👍\ufffd"}]}),
        ({"a": "c:\\udata"}, {"a": "c:\\udata"}),
    ],
)
@pytest.mark.parametrize("escaped", [True, False])
def test_halves_of_characters_are_replaced(said: object, read: object, escaped: bool) -> None:
    data = json.dumps(said, ensure_ascii=escaped).encode("utf-8", "surrogatepass")
    found = parsed(data)
    assert found == read
    json.dumps(found, ensure_ascii=False).encode()


def test_what_is_no_message_is_refused() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        parsed(b"{")
