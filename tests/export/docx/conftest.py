"""The briefings that the tests of its other forms use."""

from __future__ import annotations

from tests.present.conftest import telling, view

__all__ = ["telling", "view"]
