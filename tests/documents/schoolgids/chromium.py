"""Looking at a page for the web as a browser does: axe-core in Chromium, from a file, without a network."""

from __future__ import annotations

import json
import re
import subprocess
from html import unescape
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import dev

if TYPE_CHECKING:
    from pathlib import Path

GEEN: Final = "de webbladzijde met axe-core; er is geen Chromium op deze computer"
_UITKOMST: Final = re.compile(r'<pre id="uitkomst">(.*?)</pre>', re.DOTALL)
_KIJK: Final = """<script>
axe.run(document, {resultTypes: ["violations", "passes"]}).then((gezien) => {
  const blad = document.createElement("pre");
  blad.id = "uitkomst";
  blad.textContent = JSON.stringify({
    fouten: gezien.violations.map((v) => [v.id, v.nodes.map((n) => n.html)]),
    goed: gezien.passes.map((p) => p.id),
    breed: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    donker: matchMedia("(prefers-color-scheme: dark)").matches,
  });
  document.body.append(blad);
});
</script>"""


def bekijk(pagina: str, map_: Path, *, breed: int = 1280, donker: bool = False) -> dict[str, Any] | None:
    """Return what axe found, which rules were looked at, and how much is wider than the window.

    None when there is no browser. The page's own rule against scripts is lifted for the one of axe.
    """
    browser = dev.browser()
    if browser is None:
        return None
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    los = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", pagina)
    bestand = map_ / "blad.html"
    bestand.write_text(los.replace("</body>", f"<script>{axe}</script>{_KIJK}</body>"), encoding="utf-8")
    opdracht = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
        f"--user-data-dir={map_ / 'profiel'}", f"--window-size={breed},900", "--virtual-time-budget=20000",
        f"--blink-settings=preferredColorScheme={0 if donker else 1}", "--dump-dom", bestand.as_uri(),
    ]  # fmt: skip
    gezien = subprocess.run(opdracht, check=True, capture_output=True, timeout=120)
    gevonden = _UITKOMST.search(gezien.stdout.decode())
    assert gevonden is not None, gezien.stderr.decode()[-2000:]
    uitkomst: dict[str, Any] = json.loads(unescape(gevonden[1]))
    return uitkomst
