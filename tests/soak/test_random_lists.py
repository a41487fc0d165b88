"""Published pages of all kinds: each difference from the register is found, and no other."""

import os

import pytest

from smdesk.domain.published import compare
from smdesk.website.links import decoded, links_of
from tests.soak.random_lists import HOME, random_page

PAGES = 1_000 if os.environ.get("SMDESK_SOAK") == "full" else 100


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(PAGES))
def test_a_page_is_told_rightly(seed: int) -> None:
    page = random_page(seed)
    links = links_of(decoded(page.data), HOME)
    found = compare(page.active, page.others, links)
    assert {one.id for one in found.same} == page.same
    assert {one.id for one in found.missing} == page.missing
    assert {one.channel.id for one in found.changed} == page.changed
    assert {one.channel.id for one in found.left} == page.left
    assert {one.id for one in found.idle} == page.idle
    assert {one.url for one in found.surplus} == page.surplus
