"""What the things that are disposed of are called; see `words.disposals`."""

from smdesk.words.disposals import item_text, label_text

__all__ = ["item_text", "label_text"]
