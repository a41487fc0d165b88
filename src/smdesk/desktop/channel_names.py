"""How a channel is called where it stands alone: one name often runs on several platforms."""

from smdesk.domain.channels import Channel
from smdesk.words import Words


def full_name(channel: Channel, words: Words) -> str:
    """Return "Biblioteket, Instagram"."""
    return f"{channel.name}, {words(f'platform.{channel.platform.value}')}"
