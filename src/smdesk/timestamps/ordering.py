"""The certificates of an answer in the order that DER asks for, which many services don't keep to.

OpenSSL, behind many of them, sends signer, intermediate, root; rfc3161-client reads only what is
sorted. Certificates are no part of what is signed, and sorting changes no length. The answer that
is kept is the service's own, byte for byte.
"""

from typing import NamedTuple

CERTIFICATES = 0xA0
"""Their tag in SignedData."""
MOST_LENGTH_BYTES = 4
LONG, MANY = 0x80, 0x1F
"""Begin a length of several bytes, and a tag of several."""


class Part(NamedTuple):
    """A value in DER: its tag, and where it, what is in it, and both end."""

    tag: int
    start: int
    inside: int
    end: int


def in_order(answer: bytes) -> bytes:
    """Return an answer with its certificates sorted; what is none comes back as it is."""
    try:
        (response,) = _parts(answer, 0, len(answer))
        token = _inside(answer, response)[1]
        content = _inside(answer, token)[1]
        (signed,) = _inside(answer, content)
        (held,) = [one for one in _inside(answer, signed) if one.tag == CERTIFICATES]
        certificates = sorted(answer[one.start : one.end] for one in _inside(answer, held))
    except (IndexError, ValueError):
        return answer
    return answer[: held.inside] + b"".join(certificates) + answer[held.end :]


def _inside(data: bytes, part: Part) -> list[Part]:
    return _parts(data, part.inside, part.end)


def _parts(data: bytes, start: int, end: int) -> list[Part]:
    """Return the values that follow one another between two places.

    Raises:
        IndexError: where a value is cut off.
        ValueError: where one is longer than its place, or is not written as DER.
    """
    found = []
    while start < end:
        part = _part(data, start)
        if part.end > end:
            raise ValueError("longer than its place")
        found.append(part)
        start = part.end
    return found


def _part(data: bytes, start: int) -> Part:
    tag, length, inside = data[start], data[start + 1], start + 2
    if tag & MANY == MANY:
        raise ValueError("a tag of several bytes")
    if length >= LONG:
        count = length - LONG
        if not 0 < count <= MOST_LENGTH_BYTES:
            raise ValueError("no length of DER")
        length = int.from_bytes(data[inside : inside + count])
        inside += count
    return Part(tag, start, inside, inside + length)
