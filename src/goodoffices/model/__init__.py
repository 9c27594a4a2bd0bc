"""The record's types: what docs/reference/record.md promises, and nothing else."""
