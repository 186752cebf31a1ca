"""Looking at pages for the web as a browser does: axe-core in Chromium, from files, without a network."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from html import unescape
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import dev

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GEEN: Final = "de webbladzijde met axe-core; er is geen Chromium op deze computer"
_UITKOMST: Final = re.compile(r'<pre id="uitkomst">(.*?)</pre>', re.DOTALL)
_KIJK: Final = """<script>
axe.run(document).then((gezien) => parent.postMessage(JSON.stringify({
  naam: location.pathname.split("/").pop(),
  fouten: gezien.violations.map((fout) => [fout.id, fout.nodes.map((deel) => deel.html)]),
  goed: gezien.passes.map((regel) => regel.id),
  breed: innerWidth,
  over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  donker: matchMedia("(prefers-color-scheme: dark)").matches,
}), "*"));
</script>"""
_HUIS: Final = """<!doctype html><html><body><script>
const gezien = [];
addEventListener("message", (bericht) => {
  gezien.push(JSON.parse(bericht.data));
  if (gezien.length === %d) {
    const blad = document.createElement("pre");
    blad.id = "uitkomst";
    blad.textContent = JSON.stringify(gezien);
    document.body.append(blad);
  }
});
</script>%s</body></html>"""


@dataclass(frozen=True, slots=True)
class Gezien:
    """What was seen of one page: faults, rules that hold, its width, what is wider, by night or not."""

    fouten: list[list[Any]]
    goed: frozenset[str]
    breed: int
    over: int
    donker: bool


def bekijk(
    paginas: Mapping[str, tuple[bytes, int]], map_: Path, *, donker: bool = False
) -> dict[str, Gezien] | None:
    """Return what axe finds in each page (by name) at its width in points; None without a browser.

    One browser looks at all of them, each in a frame. The rule of a page against scripts is lifted.
    """
    browser = dev.browser()
    if browser is None:
        return None
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    ramen = ""
    for naam, (pagina, breed) in paginas.items():
        los = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", pagina.decode())
        met = los.replace("</body>", f"<script>{axe}</script>{_KIJK}</body>")
        (map_ / f"{naam}.html").write_text(met, encoding="utf-8")
        ramen += f'<iframe src="{naam}.html" width="{breed}" height="800" style="border:0"></iframe>'
    huis = map_ / "huis.html"
    huis.write_text(_HUIS % (len(paginas), ramen), encoding="utf-8")
    opdracht = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
        f"--user-data-dir={map_ / 'profiel'}", "--window-size=1600,900", "--virtual-time-budget=60000",
        f"--blink-settings=preferredColorScheme={0 if donker else 1}", "--dump-dom", huis.as_uri(),
    ]  # fmt: skip
    uit = subprocess.run(opdracht, check=True, capture_output=True, timeout=120)
    gevonden = _UITKOMST.search(uit.stdout.decode())
    assert gevonden is not None, uit.stderr.decode()[-2000:]
    return {
        str(each["naam"]).removesuffix(".html"): Gezien(
            each["fouten"], frozenset(each["goed"]), each["breed"], each["over"], each["donker"]
        )
        for each in json.loads(unescape(gevonden[1]))
    }
