"""Captures and the archive: taken, admitted, verified, copied, mended, delivered."""
