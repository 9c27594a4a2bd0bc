"""``python -m goodoffices`` is the command line."""

from goodoffices.cli import main

if __name__ == "__main__":
    main()
