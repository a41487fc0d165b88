"""The sentence below the page's title, for each of its tabs."""

from smdesk.desktop.pages.removals.facts import hours_text
from smdesk.desktop.pages.removals.view import RemovalsPageView
from smdesk.words import Words


def removals_sentence(view: RemovalsPageView, words: Words) -> str:
    """Return how many removals there are, how many wait, and how long it usually takes."""
    count, unfinished = len(view.removals.lines), view.removals.unfinished
    if not count:
        return words("removals.sentence_none")
    said = [words("removals.sentence", count=count)]
    if unfinished:
        said.append(words("removals.sentence_open", count=unfinished))
    if view.removals.hours is not None:
        said.append(words("removals.sentence_hours", hours=hours_text(view.removals.hours, words)))
    return " ".join(said)


def referrals_sentence(view: RemovalsPageView, words: Words) -> str:
    """Return how many referrals there are, and how many lack their case number."""
    if not view.referrals:
        return words("referrals.sentence_none")
    said = [words("referrals.sentence", count=len(view.referrals))]
    waiting = sum(line.waits for line in view.referrals)
    if waiting:
        said.append(words("referrals.sentence_waits", count=waiting))
    return " ".join(said)


def grounds_sentence(view: RemovalsPageView, words: Words) -> str:
    """Return how many grounds nobody has held against the law yet."""
    used = [one for one in view.removals.grounds if one.in_use]
    unchecked = sum(one.checked_on is None for one in used)
    left = words("grounds.sentence_unchecked", count=unchecked) if unchecked else ""
    told = words("grounds.sentence", count=len(used))
    return f"{told} {left or words('grounds.sentence_checked')}"
