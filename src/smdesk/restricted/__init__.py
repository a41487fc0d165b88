"""The restricted store's tools: sealing, the system's credential store, masked copies."""

from smdesk.restricted.key_store import SystemKeyStore
from smdesk.restricted.masking import PixelMasker
from smdesk.restricted.sealer import AgeSealer

__all__ = ["AgeSealer", "PixelMasker", "SystemKeyStore"]
