"""How the trained reader is made: our invented reports in, a small model out.

No part of the installed package; see ``train/README.md``.
"""
