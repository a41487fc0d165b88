"""What the browser sends, read: whatever a page says, it is text that every file can hold."""

import json
import re
from typing import Any

from smdesk.domain.texts import whole_text

HALVES = re.compile(rb"\\u[dD][89a-fA-F]|\xed[\xa0-\xbf]")
"""Where half a character may stand, escaped or as it is; whole ones have such escapes too."""


def parsed(data: bytes) -> Any:
    """Return a message; halves of characters in it are replaced.

    A page that cuts a text in the middle of an emoji has such halves, and no file can hold them.

    Raises:
        ValueError: It is no message.
    """
    message = json.loads(data)
    return _whole(message) if HALVES.search(data) else message


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return whole_text(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {_whole(name): _whole(one) for name, one in value.items()}
    return value
