"""Tests of what asks for time-stamp tokens and reads them."""
