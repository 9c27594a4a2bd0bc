"""The trained reader: a small model that proposes passages, and what the rules make of them."""
