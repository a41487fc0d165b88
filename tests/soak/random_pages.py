"""Pages drawn by seed, of every sort that breaks simple cameras, each with what is true of it.

Their content carries the ruler of `tests.capture.browser.site`, so that a picture is held against
the truth row by row. Only what the page is made of is drawn here; nothing knows how it is taken.
"""

import random
from collections.abc import Callable, Sequence

from tests.capture.browser.site import Handler
from tests.soak.random_around import (
    with_animation,
    with_blank,
    with_cards,
    with_chat,
    with_clinging,
    with_consent,
    with_font,
    with_footer,
    with_frame,
    with_header,
    with_headings,
    with_hero,
    with_parallax,
    with_shift,
    with_side,
    with_snapping,
)
from tests.soak.random_asked import socketed, worked
from tests.soak.random_contents import inner, lazy, observed, plain, restless, reveal
from tests.soak.random_drawn import Drawn, height_of
from tests.soak.random_feeds import afterwards, feed, filled, padded, skeletons, timed, virtual
from tests.soak.random_hopeless import (
    broken,
    crash,
    endless,
    leaves,
    modal,
    more,
    never,
    spinning,
    wall,
    wide,
)

Draw = Callable[[Drawn, int], None]
WHOLE: Sequence[Draw] = (
    plain, plain, plain, lazy, lazy, observed, observed, reveal, reveal, feed, feed, feed, timed,
    afterwards, filled, skeletons, virtual, virtual, virtual, padded, padded, inner, inner,
    restless,
)  # fmt: skip
HOPELESS: Sequence[Draw] = (
    endless, never, wall, more, modal, leaves, crash, wide, spinning, broken,
)  # fmt: skip
AROUND = (
    with_hero, with_blank, with_cards, with_animation, with_frame, with_font, with_shift,
    with_parallax, with_snapping, with_clinging,
)  # fmt: skip
BARS = (with_footer, with_consent, with_side, with_chat)
HOPELESS_SHARE = 0.2
SCALED = 5
"""Each so many-th page is taken at scale 2."""
ASKED, ASKS_APART = (socketed, worked), 17
"""Each so many-th page is one of these, which the others are not drawn from."""


def draw(seed: int, most: int = 40_000) -> Drawn:
    """Draw a page.

    Args:
        seed: decides everything.
        most: the height that the tallest may have, about.
    """
    chance = random.Random(f"page {seed}")  # noqa: S311  repeatable on purpose
    sorts = HOPELESS if chance.random() < HOPELESS_SHARE else WHOLE
    sort = chance.choice(sorts)
    if seed % ASKS_APART == 0:
        sort = ASKED[seed // ASKS_APART % len(ASKED)]
    drawn = Drawn(seed, sort.__name__, chance)
    if seed % SCALED == 0:
        drawn.scale, most = 2.0, min(most, 8000)
    rows = height_of(chance, most)
    if sort is inner:
        inner(drawn, rows)
        return drawn
    if chance.random() < 0.4:
        with_header(drawn)
    for around in chance.sample(AROUND, chance.choice([0, 0, 1, 1, 2])):
        around(drawn)
    if chance.random() < 0.1:
        with_headings(drawn)
    sort(drawn, rows)
    for bar in chance.sample(BARS, chance.choice([0, 0, 0, 1, 2])):
        bar(drawn)
    return drawn


class RandomHandler(Handler):
    """Answers for drawn pages, too."""

    def made(self, name: str, values: dict[str, str]) -> str | None:
        """Return a page, or None where there is none."""
        if name == "drawn":
            return draw(int(values["seed"]), int(values.get("most", "40000"))).html
        if name == "frame":
            return "<!doctype html><body style='background:#fed'>En sida i sidan"
        return super().made(name, values)
