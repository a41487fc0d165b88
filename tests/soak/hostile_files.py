"""The two hundred hostile files: how many of each kind, and each by its number alone."""

import random

from tests.soak import hostile, hostile_xlsx
from tests.soak.hostile import Hostile, Maker

COUNTS: dict[Maker, int] = {
    hostile.encodings: 12,
    hostile.byte_order_marks: 4,
    hostile.mixed_line_ends: 6,
    hostile.headings_below: 8,
    hostile.wide: 8,
    hostile.harmless: 8,
    hostile.thousands_of_rows: 1,
    hostile.many_rows: 1,
    hostile.nul: 8,
    hostile.undecodable: 8,
    hostile.torn_utf16: 4,
    hostile.open_quote: 8,
    hostile.broken_quote: 8,
    hostile.huge_cell: 4,
    hostile.huge_row: 4,
    hostile.too_many_rows: 1,
    hostile.bad_scheme: 10,
    hostile.bad_address: 12,
    hostile.control_characters: 8,
    hostile.bad_dates: 8,
    hostile.long_names: 3,
    hostile.duplicates: 8,
    hostile.no_headings: 5,
    hostile.foreign: 10,
    hostile_xlsx.links: 6,
    hostile_xlsx.formulas: 6,
    hostile_xlsx.bad_values: 4,
    hostile_xlsx.types: 1,
    hostile_xlsx.huge_cell: 2,
    hostile_xlsx.far_out: 4,
    hostile_xlsx.zip_bomb: 4,
    hostile_xlsx.lying_sizes: 3,
    hostile_xlsx.truncated: 4,
    hostile_xlsx.broken_xml: 2,
    hostile_xlsx.entity_bomb: 4,
    hostile_xlsx.other_office: 2,
    hostile_xlsx.many_rows: 1,
}
MAKERS = [maker for maker, count in COUNTS.items() for _ in range(count)]
"""The maker of each file, by number."""


def _drawn(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311  the same each time is the point


def make(number: int, seed: int = 0) -> Hostile:
    """Return a file by its number; the same for the same seed, on any machine."""
    return MAKERS[number](_drawn(f"{seed}/{number}"))


def sample(seed: int) -> list[int]:
    """Return one file of each kind by seed, but for the two that take half a minute."""
    rng = _drawn(f"sample {seed}")
    numbers: dict[Maker, list[int]] = {}
    for number, maker in enumerate(MAKERS):
        numbers.setdefault(maker, []).append(number)
    for slow in (hostile.many_rows, hostile_xlsx.many_rows):
        del numbers[slow]
    return sorted(rng.choice(choice) for choice in numbers.values())
