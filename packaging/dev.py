r"""Sets Lead Editor up on a machine that has only Python, and runs or tests it.

    python3 packaging/dev.py run [program arguments]     the editor; on the practice server if no --connection is given
    python3 packaging/dev.py test [pytest arguments]     ruff, mypy and pytest, in the project's root folder
    python3 packaging/dev.py bench [--readme] [names]    measure the figures of tests/benchmarks, and print their table
    python3 packaging/dev.py mutants [names]             change app/core in small ways, and see which the tests notice
    python3 packaging/dev.py words                       bring the translations up to date with the program's texts
    python3 packaging/dev.py policies                    write the policy templates and the README's table of settings
    python3 packaging/dev.py lock                        resolve the dependencies anew, into all lock files

On Windows: py packaging\dev.py run
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))  # Python's safe mode (-P, -I) leaves it out
from set_up import (
    MUTATION_LOCK,
    ROOT,
    RUN_LOCK,
    TEST_LOCK,
    VENV,
    SetUpError,
    advice,
    prepare,
    python_of,
    quietly,
    say,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

OLDEST = 0x030B0000  # Python 3.11, as sys.hexversion counts
ON_WINDOWS = "x86_64-pc-windows-msvc"
FREEZE_LOCKS = {ON_WINDOWS: "packaging/windows.lock", "x86_64-manylinux_2_34": "packaging/linux.lock"}
SUITE_LOCK = "packaging/windows-suite.lock"

SURFACES = ["offscreen", "xcb", "keystrokes", "passwords"] if sys.platform == "linux" else ["offscreen"]
"""What tests and benchmarks need of the system."""
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
CHECKS = {"ruff check": ["ruff", "check"], "ruff format": ["ruff", "format", "--check"], "mypy": ["mypy"]}


def windowed(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown, or the person has said how else: without that, Qt would abort."""
    return platform != "linux" or any(environment.get(name) for name in (*DISPLAYS, "QT_QPA_PLATFORM"))


def program_arguments(given: list[str]) -> list[str]:
    settled = {"--connection", "--practice", "--version", "--help", "-h"}
    return given if any(word.partition("=")[0] in settled for word in given) else ["--practice", *given]


def stays_without_display(given: list[str]) -> bool:
    """Arguments that ask for nothing a person would have to see. The others give way to the smoke test."""
    unseen = {"--smoke-test", "--screenshot", "--version", "--help", "-h"}
    return any(word.partition("=")[0] in unseen for word in given)


def run(given: list[str]) -> int:
    """Become the program, in the person's folder: relative paths are theirs, modules are the project's and .venv's."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONHOME", None)
    os.environ.pop("LEAD_EDITOR_API_KEY", None)  # for the program, and not for pip and apt
    linux_display = sys.platform == "linux" and any(os.environ.get(name) for name in DISPLAYS)
    prepare("run", ["offscreen", "xcb"] if linux_display else ["offscreen"])
    if not windowed(os.environ, sys.platform):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        if not stays_without_display(given):
            handle, screenshot = tempfile.mkstemp(prefix="lead-editor-", suffix=".png")
            os.close(handle)
            say(f"No display: running the smoke test offscreen instead. Its screenshot: {screenshot}")
            given = ["--smoke-test", "--screenshot", screenshot]
    command = [python_of(VENV), "-P", "-m", "app", *program_arguments(given)]
    if os.name != "nt":
        os.execve(command[0], command, environment)  # noqa: S606  # no shell is the point
    # There, exec would end this process before the program, and Ctrl+C reaches both: it's the program's to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.run(command, env=environment, check=False).returncode


def test(given: list[str]) -> int:
    """Run all four, whatever fails. pytest comes last and has the last word."""
    prepare("test", SURFACES)
    failed = [name for name, tool in CHECKS.items() if headed(name, tool)]
    title = f"pytest (failed before it: {', '.join(failed)})" if failed else "pytest"
    return headed(title, ["pytest", *given]) or len(failed)


def bench(given: list[str]) -> int:
    """Print the table of all figures, or of the benchmarks that are named."""
    prepare("test", SURFACES)
    with subprocess.Popen([python_of(VENV), "-m", "tests.benchmarks", *given], cwd=ROOT) as process:
        return process.wait()


def mutants(given: list[str]) -> int:
    """Print the score, and each change that no test noticed. `given` are patterns of mutmut's names; all without."""
    prepare("mutation", SURFACES)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [python_of(VENV), str(ROOT / "packaging" / "mutants.py"), *given]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        return process.wait()


def headed(title: str, tool: list[str]) -> int:
    """A tool's exit code. Ctrl+C is left for it to answer, then ends the whole."""
    say(f"== {title}")
    with subprocess.Popen([python_of(VENV), "-m", *tool], cwd=ROOT) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.wait()
            raise


def words(given: list[str]) -> int:
    """Extract what is to be translated, compile what is, and say what is missing."""
    if given:
        raise SetUpError("words takes no arguments.")
    prepare("run", ["offscreen"])
    command = [python_of(VENV), "-I", str(ROOT / "packaging" / "translations.py")]
    return subprocess.run(command, check=False).returncode


def policies(given: list[str]) -> int:
    """Write what Windows and the README say of the settings."""
    if given:
        raise SetUpError("policies takes no arguments.")
    prepare("run", ["offscreen"])
    return subprocess.run([python_of(VENV), "-I", str(ROOT / "packaging" / "policies.py")], check=False).returncode


def lock(given: list[str]) -> int:
    """All locks anew. A pin that still fits stays: take its lines out of the file to have it renewed."""
    if given:
        raise SetUpError("lock takes no arguments.")
    options = ["--python-version=3.11", "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-annotate"]
    # Those to freeze by are without markers: pip would read them as of the machine that it runs on.
    runs = [
        ["pyproject.toml", "--universal", "-o", RUN_LOCK],
        ["pyproject.toml", "--universal", "--group", "test", "-c", RUN_LOCK, "-o", TEST_LOCK],
        ["pyproject.toml", "--universal", "--group", "mutation", "-c", TEST_LOCK, "-o", MUTATION_LOCK],
    ]
    for platform, file in FREEZE_LOCKS.items():
        runs.append(
            ["pyproject.toml", f"--python-platform={platform}", "--group", "freeze", "-c", RUN_LOCK, "-o", file]
        )
    # What the tests need there beside the program, whose packages are in the lock to freeze by.
    same = ["-c", RUN_LOCK, "-c", TEST_LOCK]
    runs.append([f"--python-platform={ON_WINDOWS}", "--group", "suite", *same, "-o", SUITE_LOCK])
    with tempfile.TemporaryDirectory(prefix="lead-editor-") as folder:
        say("Fetching uv, then resolving ...")
        quietly(sys.executable, "-I", "-m", "venv", folder)
        quietly(python_of(Path(folder)), "-I", "-m", "pip", "install", "-q", "--no-user", "uv")
        uv = str(Path(python_of(Path(folder))).with_name("uv"))
        for more in runs:
            quietly(uv, "pip", "compile", *options, *more, folder=ROOT)
    return 0


def main(arguments: list[str]) -> int:
    if sys.hexversion < OLDEST:
        found = sys.version.split()[0]
        print(f"Lead Editor needs Python 3.11 or newer; this is {found}. Run it with a newer one.", file=sys.stderr)
        return 1
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "mutants": mutants,
        "words": words,
        "policies": policies,
        "lock": lock,
    }
    if not arguments or arguments[0] not in commands:
        asked = arguments[:1] in (["--help"], ["-h"])
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except (SetUpError, OSError) as trouble:
        print(trouble if isinstance(trouble, SetUpError) else f"{trouble}\n{advice(str(trouble))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
