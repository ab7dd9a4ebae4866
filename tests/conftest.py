"""Tests run on the real loop of the program: a `async def test_…` or fixture runs in qasync's, one loop a test.

Whatever nobody caught, a task that is left, a nested loop: each fails the test that it came from.
"""

import asyncio
import atexit
import gc
import inspect
import logging
import os
import ssl
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

for _name in [each for each in os.environ if each.lower().endswith("_proxy")]:
    del os.environ[_name]
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)  # whoever runs the tests has a password store, which is not for them
os.environ["QT_API"] = "pyside6"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
os.environ |= {"LANGUAGE": "en", "LC_ALL": "C.UTF-8"}  # whatever this computer speaks, for what a test starts as well

import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from app import garbage, guards
from app.client import trust_of_this_computer
from app.gui import style
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.networks import PASSWORD, USER, Company, Proxy
from tests.seat import CANARY, NOW, Seats
from tests.windows import left_out

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.Australia)
QLocale.setDefault(ENGLISH)  # for what a test writes down as it is imported
atexit.register(qInstallMessageHandler, None)  # a run that is broken off leaves pytest-qt's, which Qt can't call then
LONGEST = 20.0
_LEFT_OUT = pytest.StashKey[list[str]]()
collect_ignore = [] if sys.platform == "linux" else ["test_keystrokes.py", "test_secret_service.py"]  # both of Linux
if os.name != "nt":
    collect_ignore.append("test_registry.py")  # it is of Windows


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[asyncio.Runner]:
    """The loop of one test."""
    style.use()
    qapp.setQuitOnLastWindowClosed(False)
    problems: list[BaseException] = []
    look_anywhere = garbage.look_here()
    undo = [
        guards.forbid_nested_loops((QTest, ("qWait", "qWaitForWindowExposed"))),
        guards.catch_lost_exceptions(problems.append),
    ]
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qapp)) as runner:
        loop = runner.get_loop()
        loop.set_default_executor(ThreadPoolExecutor(2))
        loop.set_exception_handler(lambda _loop, context: problems.append(guards.report_from(context)))
        yield runner
        left = [str(each) for each in asyncio.all_tasks(loop)]
    for each in undo:
        each()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow | QDialog) and window.parent() is None:  # the others go with their owners
            window.close()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    look_anywhere()
    assert not left
    assert not problems


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    return [f"not on this system: {each}" for each in config.stash.get(_LEFT_OUT, [])]


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(collector: pytest.Collector, name: str, obj: object) -> None:
    if isinstance(collector, pytest.Module) and name.startswith("test_") and inspect.iscoroutinefunction(obj):
        pytest.mark.usefixtures("runner")(obj)


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = pyfuncitem._fixtureinfo.argnames
    arguments = {name: pyfuncitem.funcargs[name] for name in names}
    seats: Any = pyfuncitem.funcargs.get("take_seat")
    runner: Any = pyfuncitem.funcargs["runner"]
    runner.run(_bounded(_test(pyfuncitem.obj, arguments, seats)))
    return True


async def _test(test: Callable[..., Coroutine[Any, Any, None]], arguments: dict[str, Any], seats: Seats | None) -> None:
    try:
        if "seat" in arguments and seats is not None:
            arguments["seat"] = await seats()
        await test(**arguments)
    finally:
        if seats is not None:
            await seats.leave()


@pytest.hookimpl(tryfirst=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any], request: Any) -> Any:
    if not inspect.isasyncgenfunction(fixturedef.func):
        return None
    runner = request.getfixturevalue("runner")
    arguments = {name: request.getfixturevalue(name) for name in fixturedef.argnames}
    steps = fixturedef.func(**arguments)
    value = runner.run(_bounded(anext(steps)))
    request.addfinalizer(lambda: runner.run(_bounded(_finish(steps))))
    fixturedef.cached_result = (value, fixturedef.cache_key(request), None)
    return value


async def _bounded(work: Any) -> Any:
    async with asyncio.timeout(LONGEST):
        return await work


async def _finish(steps: AsyncIterator[Any]) -> None:
    assert await anext(steps, None) is None


@pytest.fixture(scope="session")
def trust() -> ssl.SSLContext:
    return trust_of_this_computer()


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    """A practice server whose calls take no longer than they must."""
    with PracticeServer(default_world(), key=CANARY, minimum=0.0, clock=lambda: NOW) as server:
        yield server


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return Company(tmp_path_factory.mktemp("company"))


@pytest.fixture(scope="session")
def asking_proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """A real proxy that lets nobody through without the right user and password."""
    proxy = Proxy(tmp_path_factory.mktemp("proxy"), USER, PASSWORD)
    yield proxy
    proxy.stop()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def take_seat(server: PracticeServer, trust: ssl.SSLContext, settings: QSettings, tmp_path: Path) -> Seats:
    return Seats(server, trust, settings, tmp_path)


@pytest.fixture
def seat(take_seat: Seats) -> Seats:
    """A window on the first campaign of the practice server: a test gets the `Seat`.

    It is taken once the test's loop runs. Before, pytest-qt would let the tasks of the program go on without one.
    """
    return take_seat


class _KeyWatch(logging.Handler):
    """Notes each log record, of whatever level and logger, that holds the key of the tests."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record)
        if CANARY in text or quote(CANARY, safe="") in text:
            self.found.append(f"{record.name}, {record.levelname}, in {os.environ.get('PYTEST_CURRENT_TEST')}")


@pytest.fixture(scope="session", autouse=True)
def logged_keys() -> Iterator[list[str]]:
    """What loggers have said the key so far. They all speak, down to the last detail."""
    watch = _KeyWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    root.setLevel(logging.DEBUG)
    yield watch.found
    root.removeHandler(watch)


def pytest_collection_finish() -> None:
    """Leave what every test has in common out of the collection of garbage after each of them."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left = {each: why for each in items if (why := left_out(each.nodeid))}
    config.hook.pytest_deselected(items=list(left))
    items[:] = [each for each in items if each not in left]
    config.stash[_LEFT_OUT] = sorted({f"{each.nodeid}: {why}" for each, why in left.items()})
    items.sort(key=lambda item: item.path.name == "test_canary.py")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    kept = QLocale()
    QLocale.setDefault(ENGLISH)
    yield
    QLocale.setDefault(kept)
