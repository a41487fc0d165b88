"""Packages for an e-archive: E-ARK CSIP and SIP 2.1.0, which is FGS Paketstruktur 2.0."""

from smdesk.delivery.writer import SipWriter

__all__ = ["SipWriter"]
