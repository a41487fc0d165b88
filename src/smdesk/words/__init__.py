"""Every text a person reads, by key, in Swedish and English.

Forms made in Designer are the exception: their labels are Swedish in the form, and Qt translates.
"""

from smdesk.words.catalogue import LANGUAGES, WindowWords, Words, differences

__all__ = ["LANGUAGES", "WindowWords", "Words", "differences"]
