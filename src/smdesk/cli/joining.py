"""Where the command stands in a command line, before it is parsed; those of two words as one."""

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
        if word == "capture" and not _is_value(words, at):
            both = f"capture {words[at + 1]}"
            return [*words[:at], both, *words[at + 2 :]] if both in {PAGE, IMPORT} else words
    return words


def names_command(argv: Sequence[str]) -> bool:
    """Tell whether a command is asked for, perhaps with nobody there, and not the window."""
    return any(not word.startswith("-") and not _is_value(argv, at) for at, word in enumerate(argv))


def _is_value(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[at - 1] in TAKES_VALUE
