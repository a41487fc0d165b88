"""The grounds that the program brings, and what a municipality makes of them."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from smdesk.domain.errors import InvalidError
from smdesk.domain.moderation import Ground
from smdesk.domain.removal_checks import check_ground
from smdesk.services.duties.first_grounds import shipped
from smdesk.services.duties.removals import Removals
from smdesk.services.ports import Store
from smdesk.words import LANGUAGES
from tests.support import factories
from tests.support import moderation as make
from tests.support.factories import TODAY, TickingClock

ME = factories.actor()
CHILD_ABUSE = "groundchildabuse"
LAWS = {
    "groundpersondata": ("2018:218", ""),
    "groundsecrecylaw": ("2009:400", "8 "),
    "groundagitations": ("1962:700", "16 kap. 8 §"),
    "groundincitement": ("1962:700", "16 kap. 5 §"),
    "groundthreatened": ("1962:700", "4 kap. 5 §"),
    "groundintrusions": ("1962:700", "4 kap. 6 c §"),
    "grounddefamation": ("1962:700", "5 kap."),
    CHILD_ABUSE: ("1962:700", "16 kap. 10 a §"),
    "groundatrocities": ("1962:700", "16 kap. 10 c §"),
    "groundcopyrights": ("1960:729", ""),
    "groundelectronic": ("1998:112", "5 §"),
    "groundtermsofuse": ("", ""),
}


@pytest.fixture
def removals(store: Store, clock: TickingClock) -> Removals:
    return Removals(store, clock)


def named(removals: Removals, ground_id: str) -> Ground:
    return next(one for one in removals.grounds() if one.id == ground_id)


def test_each_has_its_law_and_none_is_checked() -> None:
    grounds = shipped()
    assert list(grounds) == list(LAWS)
    for ground_id, (law, section) in LAWS.items():
        ground = grounds[ground_id]
        assert law in ground.law
        assert section in ground.section
        assert ground.checked_on is None
        assert ground.in_use
    assert [one.id for one in grounds.values() if not one.copy_allowed] == [CHILD_ABUSE]
    assert grounds[CHILD_ABUSE].police


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_can_be_stored_as_they_are(language: str) -> None:
    for ground_id, ground in shipped(language).items():
        assert check_ground(ground, TODAY) == []
        assert re.fullmatch(r"[a-z2-7]{16}", ground_id)
        assert 60 < len(ground.text) < 500
        assert "\n" not in ground.text


def test_the_languages_differ_in_words_only() -> None:
    swedish, english = shipped("sv"), shipped("en")
    bare = [
        [replace(one, name="", law="", section="", text="") for one in grounds.values()]
        for grounds in (swedish, english)
    ]
    assert bare[0] == bare[1]
    assert shipped("fi") == swedish


def test_a_ground_is_stored_when_it_is_changed_or_checked(removals: Removals) -> None:
    assert removals.grounds() == tuple(shipped().values())
    assert removals.grounds("en") == tuple(shipped("en").values())
    checked = removals.check_ground(ME, "groundthreatened")
    assert checked.checked_on == TODAY
    own = removals.save_ground(ME, make.ground())
    grounds = removals.grounds("en")
    assert [one.id for one in grounds] == [*LAWS, own.id]
    assert grounds[4] == checked
    assert grounds[0].name == "Offensive personal data"


def test_a_changed_text_is_not_checked_any_more(removals: Removals) -> None:
    checked = removals.check_ground(ME, "groundthreatened", date(2026, 11, 1))
    unused = removals.save_ground(ME, replace(checked, in_use=False))
    assert unused.checked_on == date(2026, 11, 1)
    changed = removals.save_ground(ME, replace(unused, text="Ny text"))
    assert changed.checked_on is None
    both = replace(changed, text="Nyare text", checked_on=TODAY)
    assert removals.save_ground(ME, both).checked_on == TODAY


def test_what_nobody_may_possess_stays_so(removals: Removals) -> None:
    ground = named(removals, CHILD_ABUSE)
    with pytest.raises(InvalidError, match="ground_copy_locked"):
        removals.save_ground(ME, replace(ground, copy_allowed=True))
    renamed = removals.save_ground(ME, replace(ground, name="Övergreppsmaterial"))
    assert (renamed.name, renamed.copy_allowed) == ("Övergreppsmaterial", False)


def test_a_wrong_ground_is_refused(removals: Removals) -> None:
    with pytest.raises(InvalidError) as caught:
        removals.save_ground(ME, make.ground(name="", law=""))
    assert [one.at for one in caught.value.problems] == ["name", "law"]
    with pytest.raises(InvalidError, match="day_ahead"):
        removals.check_ground(ME, CHILD_ABUSE, TODAY + timedelta(days=1))
    assert removals.grounds() == tuple(shipped().values())
