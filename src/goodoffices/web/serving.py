"""The workspace for as long as a block of code lasts: for notebooks, tests and pictures of it.

Who sits in front of it starts it with ``goodoffices serve``, which runs until it is stopped.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from goodoffices.web.app import create

HOST = "127.0.0.1"
WAIT = 0.02
"""Seconds between two looks at whether the server has started."""


@contextmanager
def serving(dossier: Path) -> Iterator[str]:
    """The workspace over a dossier, on this machine alone and on a port that is free; gives its
    address ("http://127.0.0.1:40123"). It is stopped where the block ends."""
    with socket.socket() as listening:
        listening.bind((HOST, 0))
        name = f"{HOST}:{listening.getsockname()[1]}"
        app = create(dossier, frozenset({name}))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(WAIT)
        try:
            yield f"http://{name}"
        finally:
            server.should_exit = True
            thread.join()
