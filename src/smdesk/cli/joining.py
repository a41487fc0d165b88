"""Commands of two words, where the second stands where another form has something else."""

from collections.abc import Sequence

PAGE, IMPORT = "capture page", "capture import"
TAKES_VALUE = frozenset({"--data", "--database", "--language"})
"""Options before a command whose value could be a word of it."""


def joined(argv: Sequence[str]) -> list[str]:
    """Return a command line in which `capture page` and `capture import` are one word each.

    A channel of such a name is taken by its id, or after `--`.
    """
    words = list(argv)
    for at, word in enumerate(words[:-1]):
        if word == "capture" and (not at or words[at - 1] not in TAKES_VALUE):
            both = f"capture {words[at + 1]}"
            return [*words[:at], both, *words[at + 2 :]] if both in {PAGE, IMPORT} else words
    return words
