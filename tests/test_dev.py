import ast
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "packaging").glob("*.py"))

# Stands for app: says what it was given, and from where.
PROGRAM = "import os, sys, PySide6; print(sys.argv[1:], os.environ.get('QT_QPA_PLATFORM'), os.getcwd()); sys.exit(7)"


def load(name: str) -> ModuleType:
    """By its path: the folder bears the name of a library."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


dev = load("dev")
set_up = load("set_up")
debian = load("debian")


def call(
    project: Path, *arguments: str, folder: Path = ROOT, more: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in {*dev.DISPLAYS, "QT_QPA_PLATFORM"}}
    return subprocess.run(
        [sys.executable, str(project / "packaging/dev.py"), *arguments],
        cwd=folder,
        env={**inherited, **(more or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose lock names one tiny package, to be had from a folder: real pip, no network."""
    root = tmp_path_factory.mktemp("a project")
    shutil.copytree(ROOT / "packaging", root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "app").mkdir()
    (root / "app/__main__.py").write_text(PROGRAM)
    wheel = root / "standin-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as files:
        files.writestr("PySide6/__init__.py", "")
        files.writestr("PySide6/QtWidgets.py", "")
        files.writestr("standin-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: standin\nVersion: 1\n")
        files.writestr("standin-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        files.writestr("standin-1.dist-info/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (root / "packaging/run.lock").write_text(f"standin==1 --hash=sha256:{digest}\n")
    return root


@pytest.fixture
def offline(project: Path) -> dict[str, str]:
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": project.as_uri(), "PIP_CONFIG_FILE": os.devnull}


@pytest.mark.parametrize(
    ("given", "passed"),
    [
        ([], ["--practice"]),
        (["--lead", "9856"], ["--practice", "--lead", "9856"]),
        (["--smoke-test"], ["--practice", "--smoke-test"]),
        (["--connection", "x.toml"], ["--connection", "x.toml"]),
        (["--connection=x.toml", "--lead", "1"], ["--connection=x.toml", "--lead", "1"]),
        (["--practice"], ["--practice"]),
        (["--version"], ["--version"]),
        (["-h"], ["-h"]),
    ],
)
def test_the_practice_server_is_the_default(given: list[str], passed: list[str]) -> None:
    assert dev.program_arguments(given) == passed


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_only_linux_can_lack_a_display(environment: dict[str, str], platform: str, shown: bool) -> None:
    assert dev.windowed(environment, platform) is shown


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("Error: [Errno 13] Permission denied: '.venv'", "can't be written"),
        ("Failed to establish a new connection\nERROR: No matching distribution found", "network"),
        ("ERROR: No matching distribution found for x==1", "Python 3.11"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the file that was locked"),
        ("libEGL.so.1: cannot open shared object file: No such file", "library libEGL.so.1:"),
        ("what nobody foresaw", "said above"),
    ],
)
def test_a_failed_step_says_what_to_do(output: str, words: str) -> None:
    assert words in set_up.advice(output)


def test_a_stamp_counts_only_with_its_python(tmp_path: Path) -> None:
    set_up.write_stamp(tmp_path, {"python x", "works offscreen"})
    assert set_up.read_stamp(tmp_path) == set()
    python = Path(set_up.python_of(tmp_path))
    python.parent.mkdir()
    python.touch()
    assert set_up.read_stamp(tmp_path) == {"python x", "works offscreen"}


def test_a_renamed_debian_package_counts_as_installed() -> None:
    assert debian.missing(["libglib2.0-0", "libgl1", "xvfb"], {"libglib2.0-0t64", "xvfb"}) == ["libgl1"]


@pytest.mark.parametrize("arguments", [[], ["start"]])
def test_without_a_known_command_there_is_usage(arguments: list[str]) -> None:
    done = call(ROOT, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "dev.py run [program arguments]" in done.stderr


@pytest.mark.parametrize("option", ["-I", "-P"])
def test_python_in_its_safe_mode_finds_the_set_up(option: str) -> None:
    command = [sys.executable, option, str(ROOT / "packaging/dev.py"), "--help"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_help_is_no_mistake() -> None:
    done = call(ROOT, "--help")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_an_older_python_can_read_what_to_do(script: Path) -> None:
    ast.parse(script.read_text("utf-8"), feature_version=(3, 8))


def test_set_up_once_then_start_at_once(project: Path, tmp_path: Path, offline: dict[str, str]) -> None:
    first = call(project, "run", "--version", folder=tmp_path, more=offline)
    assert first.returncode == 7, first.stderr
    assert first.stdout.startswith("Setting up .venv")
    assert "works offscreen" in (project / ".venv/set-up.txt").read_text().splitlines()
    (tmp_path / "app").mkdir()
    (tmp_path / "app/__main__.py").write_text("a folder of the person's own that is called app")
    second = call(project, "run", "--version", folder=tmp_path)
    platform = "offscreen" if sys.platform == "linux" else None
    assert (second.returncode, second.stdout) == (7, f"['--version'] {platform} {tmp_path}\n")
    assert list((project / ".venv").rglob("QtWidgets.*.pyc"))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")
def test_without_a_display_the_smoke_test_runs(project: Path, tmp_path: Path, offline: dict[str, str]) -> None:
    done = call(project, "run", "--lead", "1", folder=tmp_path, more={**offline, "TMPDIR": str(tmp_path)})
    said, passed = done.stdout.splitlines()[-2:]
    screenshot = said.rpartition(" ")[2]
    assert said.startswith("No display")
    assert passed == f"['--practice', '--smoke-test', '--screenshot', '{screenshot}'] offscreen {tmp_path}"
    assert Path(screenshot).parent == tmp_path


def test_a_set_up_that_broke_off_is_begun_again(project: Path, offline: dict[str, str]) -> None:
    call(project, "run", "--version", more=offline)
    (project / ".venv/set-up.txt").unlink()
    shutil.rmtree(next((project / ".venv").rglob("PySide6")))
    done = call(project, "run", "--version", more=offline)
    assert (done.returncode, done.stderr) == (7, "")


@pytest.mark.parametrize(
    ("pattern", "instead", "words"),
    [
        ("==1", "==2", "No matching distribution found for standin==2"),
        (" --hash.*", "", "Hashes are required"),
    ],
)
def test_what_the_lock_does_not_name_is_not_installed(
    project: Path, offline: dict[str, str], pattern: str, instead: str, words: str
) -> None:
    lock = project / "packaging/run.lock"
    good = lock.read_text()
    lock.write_text(re.sub(pattern, instead, good))
    done = call(project, "run", more=offline)
    lock.write_text(good)
    assert done.returncode == 1
    assert words in done.stderr
    assert done.stderr.splitlines()[-1].endswith("Then try again.")
    assert "Traceback" not in done.stderr
    assert not (project / ".venv/set-up.txt").exists()


def test_a_second_set_up_waits_and_can_be_interrupted(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    folder = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    command = [sys.executable, str(tmp_path / "packaging/dev.py"), "run"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith("Waiting for another set-up")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read() == "Interrupted.\n"
        assert not (tmp_path / ".venv").exists()
    os.close(folder)


def pins(name: str) -> dict[str, tuple[str, int]]:
    """Package: version, number of hashes."""
    blocks = re.split(r"\n(?=\S)", (ROOT / "packaging" / name).read_text("utf-8").strip())
    heads = [re.match(r"([\w.-]+)==(\S+)", block) for block in blocks]
    assert all(heads), "a line that pins nothing"
    return {
        head[1]: (head[2], block.count("--hash=sha256:")) for head, block in zip(heads, blocks, strict=True) if head
    }


@pytest.mark.parametrize(
    "name", ["run.lock", "test.lock", "mutation.lock", "windows.lock", "windows-suite.lock", "linux.lock"]
)
def test_a_lock_has_hashes_and_no_address(name: str) -> None:
    assert all(hashes for _, hashes in pins(name).values())
    assert "://" not in (ROOT / "packaging" / name).read_text("utf-8")


def test_what_satisfies_test_lock_satisfies_run_lock() -> None:
    assert pins("run.lock").items() <= pins("test.lock").items()


def test_what_satisfies_mutation_lock_satisfies_test_lock() -> None:
    assert pins("test.lock").items() <= pins("mutation.lock").items()


def test_windows_is_tested_with_what_tests_here() -> None:
    assert pins("windows-suite.lock").items() <= pins("test.lock").items()


@pytest.mark.parametrize(("name", "platform"), [("windows.lock", "win32"), ("linux.lock", "linux")])
def test_what_is_frozen_is_what_is_tested(name: str, platform: str) -> None:
    wanted = {package: pin[0] for package, pin in pins("run.lock").items() if is_for(package, platform)}
    assert wanted.items() <= {package: pin[0] for package, pin in pins(name).items()}.items()


def is_for(package: str, platform: str) -> bool:
    """Whether `run.lock` wants a package on this platform."""
    lock = (ROOT / "packaging" / "run.lock").read_text("utf-8")
    found = re.search(rf"^{re.escape(package)}==\S+ ;.* ?sys_platform (==|!=) '(\w+)' \\$", lock, re.MULTILINE)
    return found is None or (found[2] == platform) is (found[1] == "==")
