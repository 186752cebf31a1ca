"""What holds for every test: no screen, no keyring, no folder and no log of the person who runs it.

What only windows need (style, font, bot) belongs to ``tests/ui/conftest.py``.
"""

from __future__ import annotations

import gc
import logging
import os
from functools import wraps
from itertools import count
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # for the processes that tests start

import keyring
import pytest
from hypothesis import HealthCheck, settings
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from opp_desk.vault import sloten
from opp_desk.vault.migraties import uitvoeren

pytest.register_assert_rewrite("tests.ui")  # what helps a test may fail too, and then says with what

from tests import argon, schema  # noqa: E402  after the line above, which works for what is imported later
from tests.omvang import VOORBEELDEN  # noqa: E402  as above

gc.disable()  # as in the program: never on a thread that a test started (``ui.opruimen``)
_ALLES, _VEEL, _VOORBEELDEN = 200, 50_000, 20
_GEDAAN = count(1)
_ARGON = vars(sloten)["Argon2id"]
vars(sloten)["Argon2id"] = argon.Onthouden
vars(uitvoeren)["_voer_uit"] = schema.voer_uit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

settings.register_profile(
    "opp-desk",
    max_examples=VOORBEELDEN,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("opp-desk")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Keep how many examples Hypothesis really tried, among the figures of the test."""
    beproefd = getattr(getattr(item, "obj", None), "hypothesis", None)
    if beproefd is None:
        return (yield)
    eigen, beurten = beproefd.inner_test, count()

    @wraps(eigen)
    def geteld(*plek: object, **naam: object) -> object:
        if next(beurten) % _VOORBEELDEN == 0:
            gc.collect(1)  # one test of a thousand vaults would otherwise keep them all
        return eigen(*plek, **naam)

    beproefd.inner_test = geteld
    try:
        return (yield)
    finally:
        beproefd.inner_test = eigen
        item.user_properties.append(("voorbeelden", next(beurten)))


def pytest_collection_finish() -> None:
    """Look no more at what every test shares: modules, and the tests themselves. Half a second each time."""
    _ruim_op_en_vergeet()


def _ruim_op_en_vergeet() -> None:
    """Take the rubbish away, and look no more at what is left: parsed trees and kept answers cost seconds."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Look for rubbish between two tests, on the main thread; through all of it now and then."""
    try:
        return (yield)
    finally:
        if next(_GEDAAN) % _ALLES == 0:
            _ruim_op_en_vergeet()
        elif gc.get_count()[0] > _VEEL:
            gc.collect(1)


class GeheugenSleutelhanger(KeyringBackend):
    """A keyring that lives as long as one test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring gives its base class no types
        self.inhoud: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return what was kept, or None."""
        return self.inhoud.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        self.inhoud[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password; a real keyring complains too when there is none."""
        if self.inhoud.pop((service, username), None) is None:
            raise PasswordDeleteError(service)


class Logwacht(logging.Handler):
    """Keep every record of WARNING and above, and whether a test has asked for them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.regels: list[logging.LogRecord] = []
        self.gevraagd = False

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.regels.append(record)


@pytest.fixture(autouse=True)
def logwacht() -> Iterator[Logwacht]:
    """Fail the test that logs a warning or worse without having asked for ``logregels``."""
    wacht = Logwacht()
    logging.getLogger().addHandler(wacht)
    yield wacht
    logging.getLogger().removeHandler(wacht)
    if wacht.regels and not wacht.gevraagd:
        pytest.fail("onverwacht in het log: " + "; ".join(r.getMessage() for r in wacht.regels))


@pytest.fixture
def logregels(logwacht: Logwacht) -> list[logging.LogRecord]:
    """Return what was logged as a warning or worse; a test that asks for it must look at it."""
    logwacht.gevraagd = True
    return logwacht.regels


@pytest.fixture(autouse=True)
def eigen_mappen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test its own data and settings folder, and the real clock; return the data folder."""
    data = tmp_path / "gegevens"
    monkeypatch.setenv("OPP_DESK_DATA", str(data))
    monkeypatch.setenv("OPP_DESK_CONFIG", str(tmp_path / "instellingen"))
    monkeypatch.delenv("OPP_DESK_NU", raising=False)
    return data


@pytest.fixture
def argon_elke_keer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive a key from a password each time again, as the program does."""
    monkeypatch.setattr(sloten, "Argon2id", _ARGON)


@pytest.fixture
def argon_vlug(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a new password cost next to nothing, where no other process opens what it closes."""
    monkeypatch.setattr(sloten, "Argon2id", argon.Vlug)


@pytest.fixture(autouse=True)
def sleutelhanger() -> GeheugenSleutelhanger:
    """Put an empty keyring in memory in the place of the user's own."""
    eigen = GeheugenSleutelhanger()
    keyring.set_keyring(eigen)
    return eigen
