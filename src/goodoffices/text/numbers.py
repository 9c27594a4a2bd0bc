"""Numbers in words for people and tables: no digit of a source's figure is lost."""

from __future__ import annotations

import math

DIGITS = 15
"""Decimal digits that a double keeps exactly (IEEE 754 binary64); what is beyond is its noise."""


def number(value: float, separators: bool = False) -> str:
    """The number with all its digits: 1234567 or 0.25; for pages 1,234,567."""
    if isinstance(value, int):
        return f"{value:,}" if separators else str(value)
    exact = float(f"{value:.{DIGITS}g}")
    if math.isfinite(exact) and exact.is_integer():
        return number(int(exact), separators)
    return f"{exact:,}" if separators else repr(exact)
