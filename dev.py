#!/usr/bin/env python3
"""The one door for whoever works on OPP Desk: it sets the workplace up and starts everything in it.

Standard library only, so that it runs on a bare machine. The first call makes ``.venv`` from
``requirements.lock`` and sees to the libraries that Qt needs from the system; later calls compare a stamp and
go on at once. What belongs to the program itself (demo school, pictures, measurements) lives in the program;
here stands only how it is started.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

WORTEL = Path(__file__).resolve().parent
VENV = WORTEL / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STEMPEL = VENV / "stempel"
LOCK = WORTEL / "requirements.lock"
FORMS = WORTEL / "forms"
FORMS_PY = WORTEL / "src" / "opp_desk" / "ui" / "forms"
GENOEG = 4 << 30
"""Bytes of room that all vaults of a run of tests together do not reach."""
CIJFERS = WORTEL / "docs" / "metingen-lang.md"

DEMO = ("-m", "opp_desk", "demo", "--out")
SCREENSHOTS = ("-m", "opp_desk", "schermen", "--out")
KLIKKEN = WORTEL / "tests" / "bench" / "klikken.py"
BENCH = WORTEL / "tests" / "bench" / "bench.py"

# Shared library → Debian package. Without the first group Qt does not start at all.
QT_ALTIJD = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
QT_VENSTER = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LETTERMAPPEN = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
ACHTERVOEGSELS = (".ttf", ".otf", ".ttc")


class Mislukt(Exception):  # noqa: N818  Dutch for failed; the suffix would say it twice
    """Something outside our code stands in the way; the text tells the developer what to do."""


def zeg(tekst: str) -> None:
    """Print one line at once, also when the output is a pipe."""
    print(tekst, flush=True)


def start(*opdracht: str | Path, env: Mapping[str, str] | None = None, map_: Path | None = WORTEL) -> int:
    """Run a program with our terminal and return its exit code, 128 + n when signal n ended it.

    It runs in the root of the tree; with ``map_=None`` where the user stands, whose file names it then gets.
    """
    code = subprocess.run([str(deel) for deel in opdracht], cwd=map_, env=env, check=False).returncode
    return 128 - code if code < 0 else code


def luister(*opdracht: str | Path, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a program quietly; return its exit code and all that it printed."""
    uitkomst = subprocess.run(
        [str(deel) for deel in opdracht],
        cwd=WORTEL,
        env=env,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return uitkomst.returncode, uitkomst.stdout


# ── the workplace ──────────────────────────────────────────────────────────────────────────────────────


def _ontbreekt(bibliotheek: str) -> bool:
    try:
        ctypes.CDLL(bibliotheek)
    except OSError:
        return True
    return False


def heeft_lettertype() -> bool:
    """Tell whether the system has any font; without one Qt draws no letter outside our own papers."""
    mappen = (Path(naam).expanduser() for naam in LETTERMAPPEN)
    return any(pad.suffix.lower() in ACHTERVOEGSELS for map_ in mappen for pad in map_.rglob("*"))


def _is_beheerder() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def apt(*pakketten: str) -> bool:
    """Install Debian packages when that is ours to do (root, with apt-get); return whether it worked."""
    if not (_is_beheerder() and shutil.which("apt-get")):
        return False
    zeg("Installeren met apt-get: " + " ".join(pakketten))
    geduld = ("-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=30", "-o", "DPkg::Lock::Timeout=120")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    installeer = ("apt-get", *geduld, "install", "-y", "--no-install-recommends", *pakketten)
    if luister(*installeer, env=env)[0] == 0:
        return True
    luister("apt-get", *geduld, "update", env=env)
    code, uitvoer = luister(*installeer, env=env)
    if code:
        zeg(uitvoer.strip())
    return code == 0


def browser() -> str | None:
    """Return the browser with which tests look at a page for the web, None when there is none."""
    return next((pad for naam in BROWSERS if (pad := shutil.which(naam))), None)


def _zorg_voor_browser() -> None:
    """Install a browser apart from the rest: not every system has one by this name."""
    if not (browser() or apt("chromium")):
        zeg(
            "Er is geen Chromium; de webbladzijde wordt niet met axe nagekeken. sudo apt-get install chromium"
        )


def zorg_voor_systeem(*, alles: bool) -> None:
    """See to what must come from the system: Qt's libraries and a font, and with ``alles`` the rest too."""
    if not sys.platform.startswith("linux"):
        return
    nodig = [pakket for bibliotheek, pakket in QT_ALTIJD.items() if _ontbreekt(bibliotheek)]
    if not heeft_lettertype():
        nodig.append("fonts-dejavu-core")
    handig = []
    if alles:
        handig = [pakket for bibliotheek, pakket in QT_VENSTER.items() if _ontbreekt(bibliotheek)]
        if not shutil.which("pdfinfo"):
            handig.append("poppler-utils")
        _zorg_voor_browser()
    if not (nodig or handig) or apt(*nodig, *handig):
        return
    raad = "sudo apt-get install " + " ".join(nodig + handig)
    if nodig:
        fout = f"Qt kan hier niet starten. Installeer eerst dit (namen voor Debian en Ubuntu):\n  {raad}"
        raise Mislukt(fout)
    zeg(f"Nog niet aanwezig; nodig voor een echt venster of voor alle tests:\n  {raad}")


@contextlib.contextmanager
def _om_de_beurt() -> Iterator[None]:
    """Let a second dev.py in the same folder wait until the first has set the workplace up."""
    with (WORTEL / ".venv.slot").open("w") as slot:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  exists on Windows only

            msvcrt.locking(slot.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl  # noqa: PLC0415  exists everywhere else only

            fcntl.flock(slot, fcntl.LOCK_EX)
        yield


def merk() -> str:
    """Return what the workplace depends on: the lock, this Python and this place on the disk."""
    som = hashlib.sha256(LOCK.read_bytes())
    som.update(f"{sys.version}|{sys.base_prefix}|{WORTEL}".encode())
    return som.hexdigest()


def is_klaar() -> bool:
    """Tell whether the workplace was made, completely, from the lock as it is now."""
    return PYTHON.exists() and STEMPEL.exists() and STEMPEL.read_text() == merk()


def _of_mislukt(wat: str, *opdracht: str | Path) -> None:
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PYTHON")}
    code, uitvoer = luister(*opdracht, env=schoon)
    if code:
        fout = f"{uitvoer.strip()}\n\n{wat} lukte niet. Draai dit commando opnieuw als het verholpen is."
        raise Mislukt(fout)


def _maak_venv() -> None:
    pakket = f"python3.{sys.version_info.minor}-venv"
    if importlib.util.find_spec("ensurepip") is None and not apt(pakket):
        fout = f"Python mist 'venv'. Installeer eerst dit:\n  sudo apt-get install {pakket}"
        raise Mislukt(fout)
    zeg("De werkplek wordt gemaakt in .venv. Dat duurt een paar minuten, één keer.")
    # This may be the Python inside .venv, which cannot replace itself.
    python = getattr(sys, "_base_executable", sys.executable)
    _of_mislukt("Het maken van .venv", python, "-m", "venv", "--clear", VENV)
    pip = (PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input")
    _of_mislukt("Het ophalen van de pakketten (is er internet?)", *pip, "-r", LOCK)
    _of_mislukt("Het aanmelden van opp-desk in .venv", *pip, "--no-deps", "--no-build-isolation", "-e", ".")
    STEMPEL.write_text(merk())


def zet_klaar(*, tests: bool = False) -> None:
    """Make the workplace ready; a matter of milliseconds when it already is. ``tests`` wants more."""
    with _om_de_beurt():
        klaar = is_klaar()
        zorg_voor_systeem(alles=not klaar or (tests and not (shutil.which("pdfinfo") and browser())))
        if not klaar:
            _maak_venv()


# ── forms ──────────────────────────────────────────────────────────────────────────────────────────────

FORMS_DOC = (
    '"""Forms of Qt Designer, compiled from forms/*.ui by `dev.py forms`. Never edit these by hand."""\n'
)


def compileer_forms(doel: Path) -> None:
    """Compile every ``forms/*.ui`` to ``doel/*_ui.py``, the same bytes each time; remove what is stale."""
    doel.mkdir(parents=True, exist_ok=True)
    bronnen = sorted(FORMS.glob("*.ui"))
    blijft = {f"{bron.stem}_ui.py" for bron in bronnen} | {"__init__.py"}
    for oud in doel.glob("*.py"):
        if oud.name not in blijft:
            oud.unlink()
    (doel / "__init__.py").write_text(FORMS_DOC, encoding="utf-8", newline="\n")
    uic = (vind_uic(), "-g", "python")
    with ThreadPoolExecutor() as tegelijk:
        fouten = list(
            tegelijk.map(lambda bron: luister(*uic, bron, "-o", doel / f"{bron.stem}_ui.py"), bronnen)
        )
    for bron, (code, uitvoer) in zip(bronnen, fouten, strict=True):
        if code:
            fout = f"{uitvoer.strip()}\n{bron.name} is geen goed formulier."
            raise Mislukt(fout)


def vind_uic() -> Path:
    """Return Qt's own compiler of forms: ``pyside6-uic`` starts a Python of its own for each form."""
    plekken = ("lib/python*/site-packages/PySide6/Qt/libexec/uic", "Lib/site-packages/PySide6/uic.exe")
    gevonden = next((each for plek in plekken for each in BIN.parent.glob(plek)), None)
    if gevonden is None:
        fout = "PySide6 in .venv heeft geen uic bij zich."
        raise Mislukt(fout)
    return gevonden


def oude_forms() -> list[str]:
    """Return the names of compiled forms that do not equal what ``forms/*.ui`` gives now."""
    if not (FORMS_PY.exists() or any(FORMS.glob("*.ui"))):
        return []
    with tempfile.TemporaryDirectory() as tijdelijk:
        vers = Path(tijdelijk)
        compileer_forms(vers)
        namen = {pad.name for map_ in (vers, FORMS_PY) for pad in map_.glob("*.py")}
        return sorted(naam for naam in namen if _bytes(vers / naam) != _bytes(FORMS_PY / naam))


def _bytes(pad: Path) -> bytes | None:
    return pad.read_bytes() if pad.exists() else None


# ── commands ───────────────────────────────────────────────────────────────────────────────────────────


def heeft_scherm() -> bool:
    """Tell whether a window can appear here; Windows and macOS always have a screen."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def _omgeving() -> dict[str, str]:
    """Return our environment, with Qt drawing out of sight when there is no screen."""
    env = {"PYTHONUTF8": "1", **os.environ}
    if not heeft_scherm() and "QT_QPA_PLATFORM" not in env:
        zeg("Er is geen beeldscherm gevonden. Alles draait uit het zicht (offscreen).")
        env["QT_QPA_PLATFORM"] = "offscreen"
    return env


def met_uitvoer(args: Sequence[str], standaard: str) -> list[str]:
    """Return the folder of ``--out DIR``, or else the usual one, followed by the other arguments."""
    rest = list(args)
    if "--out" not in rest:
        return [standaard, *rest]
    plek = rest.index("--out")
    uit = rest[plek + 1 : plek + 2]
    if not uit:
        fout = "Achter --out hoort de naam van een map."
        raise Mislukt(fout)
    return uit + rest[:plek] + rest[plek + 2 :]


def demo(args: Sequence[str]) -> int:
    """Drive the real windows through the main job, and open the program on it when there is a screen."""
    openen = ["--open"] if heeft_scherm() else []
    opdracht = met_uitvoer(args, "demo-uit")
    zet_klaar()
    return start(PYTHON, *DEMO, *opdracht, *openen, env=_omgeving(), map_=None)


def run(args: Sequence[str]) -> int:
    """Start the program itself, or one of its commands."""
    zet_klaar()
    if not args and not heeft_scherm():
        fout = "Er is geen beeldscherm gevonden, dus het venster kan niet open. Zie: python3 dev.py demo"
        raise Mislukt(fout)
    return start(PYTHON, "-m", "opp_desk", *args, map_=None)


def screenshots(args: Sequence[str]) -> int:
    """Make the pictures of every screen, on any machine the same."""
    opdracht = met_uitvoer(args, "schermen")
    zet_klaar()
    with tempfile.TemporaryDirectory(prefix="opp-desk-") as tijdelijk:
        return start(PYTHON, *SCREENSHOTS, *opdracht, env=testomgeving(tijdelijk), map_=None)


def bench(args: Sequence[str]) -> int:
    """Measure; ``--json FILE`` keeps the figures."""
    zet_klaar()
    with tempfile.TemporaryDirectory(prefix="opp-desk-") as tijdelijk:
        return start(PYTHON, BENCH, *args, env=testomgeving(tijdelijk), map_=None)


def klikken(args: Sequence[str]) -> int:
    """Count the clicks and keys of one OPP, and write them in docs/klikken.md."""
    zet_klaar()
    with tempfile.TemporaryDirectory(prefix="opp-desk-") as tijdelijk:
        return start(PYTHON, KLIKKEN, *args, env=testomgeving(tijdelijk))


def forms(args: Sequence[str]) -> int:  # noqa: ARG001  every command has the same shape
    """Compile the forms."""
    zet_klaar()
    compileer_forms(FORMS_PY)
    zeg(f"{len(list(FORMS.glob('*.ui')))} formulieren gemaakt in {FORMS_PY.relative_to(WORTEL)}")
    return 0


def check(args: Sequence[str]) -> int:  # noqa: ARG001  every command has the same shape
    """Run everything that reads the code without running it, and report all of it."""
    zet_klaar()
    stappen = {
        "regels (ruff)": (BIN / "ruff", "check", "--quiet", "--output-format=concise", "."),
        "opmaak (ruff)": (BIN / "ruff", "format", "--check", "--quiet", "--output-format=concise", "."),
        "typen (mypy)": (BIN / "mypy", "--strict", "src", "tests", "dev.py"),
        "lagen (import-linter)": (BIN / "lint-imports",),
        "formulieren": (PYTHON, "dev.py", "_oude_forms"),
    }
    fout = False
    for naam, opdracht in stappen.items():
        begin = time.perf_counter()
        code, uitvoer = luister(*opdracht, env={**os.environ, "PYTHONUTF8": "1"})
        zeg(f"{'fout' if code else 'goed'}  {naam}, {time.perf_counter() - begin:.1f} s")
        if code:
            fout = True
            zeg(uitvoer.strip())
    return int(fout)


def _toon_oude_forms(args: Sequence[str]) -> int:  # noqa: ARG001  every command has the same shape
    oud = oude_forms()
    for naam in oud:
        zeg(f"{naam} past niet bij zijn formulier. Draai: python3 dev.py forms")
    return int(bool(oud))


def build(args: Sequence[str]) -> int:
    """Freeze the program and let the frozen one test itself in an empty environment."""
    zet_klaar()
    code = start(BIN / "pyinstaller", "--noconfirm", "--clean", "--log-level=ERROR", *args, "build.spec")
    if code:
        return code
    programma = WORTEL / "dist" / "opp-desk" / ("opp-desk.exe" if os.name == "nt" else "opp-desk")
    leeg = {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if os.name == "nt" else {}
    code = start(programma, "--smoke-test", env=leeg)
    omvang = sum(pad.stat().st_size for pad in programma.parent.rglob("*") if not pad.is_symlink())
    oordeel = "mislukt" if code else "goed"
    zeg(f"{programma.parent.relative_to(WORTEL)}: {omvang / 1e6:.0f} MB, zelftest {oordeel}")
    return code


# ── tests ──────────────────────────────────────────────────────────────────────────────────────────────


def testomgeving(map_: str) -> dict[str, str]:
    """Return an environment that knows nothing of its user: no screen, keyring, session, folder or setting.

    What the program or a test writes of its own accord lands below ``map_``.
    """
    weg = ("QT_", "PYTHON", "PYTEST_", "OPP_DESK_", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_", "XDG_")
    env = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(weg)}
    return env | {
        "OPP_DESK_CONFIG": str(Path(map_) / "instellingen"),
        "OPP_DESK_DATA": str(Path(map_) / "gegevens"),
        "PYTHONFAULTHANDLER": "1",
        "PYTHONUTF8": "1",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": map_,
    }


def snelle_plek() -> Path | None:
    """Return a folder in memory with room for the vaults of the tests; None is the usual place.

    A vault waits for the disk at each commit, and the tests commit some hundred thousand times. The long run
    keeps to the disk: what it says of kills holds there.
    """
    plek = Path("/dev/shm")  # noqa: S108  only a folder with a name of its own is made in it
    return plek if plek.is_dir() and shutil.disk_usage(plek).free > GENOEG else None


def test(args: Sequence[str]) -> int:
    """Run the suite; the last line counts. A crash of Qt costs one of the two workers and one test."""
    zet_klaar(tests=True)
    lang = "--lang" in args
    rest = [arg for arg in args if arg != "--lang"]
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="opp-desk-", dir=None if lang else snelle_plek()) as tijdelijk:
        env = testomgeving(tijdelijk)
        verslag = Path(tijdelijk) / "verslag.xml"
        opties = ["-q", "-n2", "--dist=worksteal", f"--junitxml={verslag}"]
        if lang:
            env["OPP_DESK_LANG"] = "1"
            # No dump of a test that is at work for long: it can end the process of who is at work.
            opties += ["--timeout=3600", "-o", "faulthandler_timeout=0"]
        code = start(PYTHON, "-m", "pytest", *opties, *rest, env=env)
        gevallen = list(_lees(verslag).iter("testcase")) if verslag.exists() else []
    if lang:
        CIJFERS.write_text(cijferblad(gevallen, rest, time.perf_counter() - begin, code), encoding="utf-8")
        zeg(f"De cijfers staan in {CIJFERS.relative_to(WORTEL)}")
    return totalen(gevallen, code)


def _lees(verslag: Path) -> ET.Element:
    return ET.fromstring(verslag.read_text(encoding="utf-8"))  # noqa: S314  pytest wrote it a moment ago


def _naam(geval: ET.Element) -> str:
    return f"{geval.get('classname')}::{geval.get('name')}"


def _tel(gevallen: Sequence[ET.Element]) -> tuple[set[str], set[str], set[str]]:
    """Return which tests passed, failed and were passed over; an error is a failure."""
    mislukt = {_naam(g) for g in gevallen if g.find("failure") is not None or g.find("error") is not None}
    overgeslagen = {_naam(g) for g in gevallen if g.find("skipped") is not None} - mislukt
    return {_naam(g) for g in gevallen} - mislukt - overgeslagen, mislukt, overgeslagen


def totalen(gevallen: Sequence[ET.Element], code: int) -> int:
    """Print the line of totals, in which an error counts as failed; return the exit code.

    What a test could not look at here, it gives as the property ``niet nagekeken``; that is said too.
    """
    geslaagd, mislukt, overgeslagen = _tel(gevallen)
    cijfers = (cijfer for geval in gevallen for cijfer in geval.iter("property"))
    for wat in sorted({c.get("value", "") for c in cijfers if c.get("name") == "niet nagekeken"}):
        zeg(f"Niet nagekeken: {wat}")
    if overgeslagen:
        zeg("Overgeslagen: " + ", ".join(sorted(overgeslagen)))
    aantal = len(mislukt) or int(code not in (0, 5))  # pytest says 5 when there was nothing to run
    zeg(f"{len(geslaagd)} passed, {aantal} failed")
    return int(aantal > 0 or not geslaagd)


def cijferblad(gevallen: Sequence[ET.Element], keuze: Sequence[str], seconden: float, code: int = 0) -> str:
    """Return the page with what tests gave with ``record_property``: what was run, when, and on what.

    ``code`` is what pytest said: 0 and 1 when every test had its turn.
    """
    geslaagd, mislukt, _overgeslagen = _tel(gevallen)
    cijfers = [
        (geval, cijfer.get("name", ""), cijfer.get("value", ""))
        for geval in sorted(gevallen, key=_naam)
        for cijfer in geval.iter("property")
    ]
    einde = "." if code in (0, 1) else "; **de ronde is eerder gestopt.**"
    beproefd = [int(waarde) for _geval, naam, waarde in cijfers if naam == "voorbeelden"]
    regels = [
        "# Cijfers van de lange test",
        "",
        "Dezelfde tests als altijd, met de volle omvang (`tests/omvang.py`). Dit blad is gemaakt door",
        f"`{' '.join(('python3 dev.py test --lang', *keuze))}`.",
        "",
        f"- Wanneer: {time.strftime('%d-%m-%Y %H:%M')}, in {seconden / 60:.0f} minuten, van {_stand()}.",
        f"- Waarop: {platform.system()} {platform.machine()}, {os.cpu_count()} rekenkernen, zonder scherm.",
        f"- Waarmee: Python {platform.python_version()}.",
        f"- Uitkomst: {len(geslaagd)} tests geslaagd, {len(mislukt)} mislukt{einde}",
        f"- Hypothesis probeerde {sum(beproefd)} voorbeelden in {len(beproefd)} tests.",
        "",
        "| Test | Wat | Waarde | Duur van de test |",
        "|---|---|---:|---:|",
    ]
    regels += [
        f"| `{geval.get('name')}` | {naam} | {waarde} | {float(geval.get('time', 0)):.0f} s |"
        for geval, naam, waarde in cijfers
        if naam != "voorbeelden"
    ]
    regels += [f"| `{naam.rpartition('::')[2]}` | **mislukt** | | |" for naam in sorted(mislukt)]
    return "\n".join(regels) + "\n"


def _stand() -> str:
    """Return which state of the tree this is, as far as git knows."""
    if not shutil.which("git") or luister("git", "rev-parse", "HEAD")[0]:
        return "een stand die git niet kent"
    stand = luister("git", "rev-parse", "--short", "HEAD")[1].strip()
    gewijzigd = luister("git", "status", "--porcelain", "--untracked-files=no")[1].strip()
    return f"stand {stand}" + (", met wijzigingen" if gewijzigd else "")


COMMANDOS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "demo": (demo, "de hele weg door de echte vensters; --out MAP (anders demo-uit)"),
    "test": (test, "alle tests; --lang voor de volle omvang; de rest gaat naar pytest"),
    "check": (check, "regels, opmaak, typen, lagen en formulieren"),
    "run": (run, "het programma starten"),
    "screenshots": (screenshots, "de schermafbeeldingen maken; --out MAP (anders schermen)"),
    "bench": (bench, "meten; --json BESTAND"),
    "klikken": (klikken, "klikken en toetsen van één OPP tellen, in docs/klikken.md"),
    "forms": (forms, "forms/*.ui omzetten naar Python"),
    "build": (build, "het programma inpakken en proefdraaien"),
}


def main(args: Sequence[str]) -> int:
    """Choose the command; explain them all when it is not one of them."""
    if args[:1] == ["_oude_forms"]:
        return _toon_oude_forms(args[1:])
    if not args or args[0] not in COMMANDOS:
        zeg("python3 dev.py COMMANDO\n")
        for naam, (_, uitleg) in COMMANDOS.items():
            zeg(f"  {naam:12} {uitleg}")
        return 0 if args[:1] in ([], ["--help"], ["-h"]) else 2
    try:
        return COMMANDOS[args[0]][0](args[1:])
    except Mislukt as fout:
        zeg(str(fout))
        return 1
    except KeyboardInterrupt:
        zeg("Gestopt.")
        return 130


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036  whoever has an older one must be told
        sys.exit("OPP Desk heeft Python 3.11 of nieuwer nodig.")
    sys.exit(main(sys.argv[1:]))
