"""The record in other forms, one file per format."""
