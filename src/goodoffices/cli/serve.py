"""``goodoffices serve``: the workspace in the browser, on this machine alone."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goodoffices.cli.options import dossier_option, say

if TYPE_CHECKING:
    from goodoffices.store.dossier import DossierFile

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@click.command("serve")
@dossier_option
@click.option("--port", default=8321, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Anything but loopback lets others in."
)
def command(dossier: Path, port: int, host: str) -> None:
    """Open the dossier as a local web application.

    It listens on loopback and opens no address by itself; follow the one it prints.
    """
    import uvicorn

    from goodoffices.store.dossier import open_dossier
    from goodoffices.web.app import create

    with open_dossier(dossier) as opened:  # whatever is wrong with it, say so now
        _resolve(opened)
    hosts = names(host, port)
    if host not in LOOPBACK:
        say(f"{host} is not loopback: whoever reaches it can read and change the record", err=True)
    say(f"http://{host if ':' not in host else f'[{host}]'}:{port}/ (Ctrl-C to stop)")
    uvicorn.run(create(dossier, hosts), host=host, port=port, log_level="warning")


def _resolve(dossier: DossierFile) -> None:
    """Resolve what a read that was cut short left; not what another program reads just now."""
    from goodoffices.errors import GoodOfficesError

    if not dossier.unresolved():
        return
    from goodoffices.pipeline import bring_up_to_date

    say("resolving what was read last")
    try:
        bring_up_to_date(dossier)
    except GoodOfficesError as error:
        if error.slug != "dossier-busy":
            raise
        say(f"{error}; until then the pages show what was resolved before", err=True)


def names(host: str, port: int) -> frozenset[str]:
    """How a browser may name the workspace. Raises Misuse where ``host`` is every address."""
    from goodoffices.errors import Misuse

    if _everywhere(host):
        raise Misuse(
            "no-name",
            f"--host {host}",
            "It is every address of this machine and none that a browser could ask for",
            "Name the address or host name that others use, as in `--host 192.0.2.7`.",
        )
    told = LOOPBACK if host in LOOPBACK else LOOPBACK | {host.casefold()}
    bare = {f"[{name}]" if ":" in name else name for name in told}
    # Browsers leave the port of plain HTTP out.
    return frozenset(f"{name}:{port}" for name in bare) | (bare if port == 80 else frozenset())


def _everywhere(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return host.strip() in ("", "0", "*")
