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

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST = 0x030B0000  # Python 3.11, as sys.hexversion counts
RUN_LOCK, TEST_LOCK, MUTATION_LOCK = "packaging/run.lock", "packaging/test.lock", "packaging/mutation.lock"
ON_WINDOWS = "x86_64-pc-windows-msvc"
FREEZE_LOCKS = {ON_WINDOWS: "packaging/windows.lock", "x86_64-manylinux_2_34": "packaging/linux.lock"}
SUITE_LOCK = "packaging/windows-suite.lock"
LOCKS = {"run": (RUN_LOCK,), "test": (RUN_LOCK, TEST_LOCK), "mutation": (RUN_LOCK, TEST_LOCK, MUTATION_LOCK)}
"""The last of each holds all of those before it: a test checks it."""

SURFACES = ["offscreen", "xcb", "keystrokes", "passwords"] if sys.platform == "linux" else ["offscreen"]
"""What tests and benchmarks need of the system."""
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
CHECKS = {"ruff check": ["ruff", "check"], "ruff format": ["ruff", "format", "--check"], "mypy": ["mypy"]}

CAUSES = (  # what a failed step prints, and what to do about it; the first that fits
    (r"(\S+): cannot open shared object file", r"Qt needs the system library \1: install the package that holds it."),
    (r"No space left|not enough space", "The disk is full: free 1 GB."),
    (
        r"Permission denied|Read-only file system|Access is denied|used by another process",
        "Files can't be written: close what uses .venv, or take the project to a folder of your own.",
    ),
    (r"DO NOT MATCH THE HASHES", "A download is not the file that was locked: don't use it if it stays so."),
    (
        r"[Cc]onnection|Max retries exceeded|timed out",
        "Nothing could be downloaded: check the network connection and the proxy settings.",
    ),
    (r"No matching distribution", "A package has no build for this Python here: use a 64-bit Python 3.11 to 3.14."),
)


class SetUpError(Exception):
    """The text is for the person, and all that is shown."""


def advice(output: str) -> str:
    for sign, line in CAUSES:
        if found := re.search(sign, output):
            return f"{found.expand(line)} Then try again."
    return "Mend what is said above. Then try again."


def python_of(venv: Path) -> str:
    return str(venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def quietly(*command: str, folder: Path | None = None) -> None:
    """Run a step whose output matters only when it fails. The child shares the lock of `one_at_a_time`."""
    done = subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,
        check=False,
    )
    if done.returncode:
        sys.stderr.buffer.write(done.stdout)
        # venv swallows the words of the ensurepip that it runs.
        full = "No space left\n" if shutil.disk_usage(ROOT).free < 10_000_000 else ""
        raise SetUpError(advice(full + done.stdout.decode(errors="replace")))


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Keep two set-ups apart, and a new one from the pip that a killed one left behind: it holds the lock as well."""
    if sys.platform == "win32":
        yield
        return
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        os.set_inheritable(folder, True)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another set-up of .venv to end ...")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def say(line: str) -> None:
    print(line, flush=True)


def made_of(locks: tuple[str, ...]) -> set[str]:
    """What a complete `.venv` says of its making: one line for the Python, one for each lock."""
    digests = {f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}" for name in locks}
    return {f"python {sys.implementation.cache_tag} {sys.base_prefix}", *digests}


def read_stamp(venv: Path) -> set[str]:
    """No stamp, or no Python behind it: a set-up that was broken off, or is out of date. Nothing of it is used."""
    with suppress(FileNotFoundError):
        lines = (venv / "set-up.txt").read_text("utf-8").splitlines()
        if Path(python_of(venv)).exists():
            return set(lines)
    return set()


def write_stamp(venv: Path, lines: set[str]) -> None:
    draft = venv / "set-up.draft"
    draft.write_text("".join(f"{line}\n" for line in sorted(lines)), "utf-8")
    draft.replace(venv / "set-up.txt")


def prepare(purpose: str, surfaces: list[str]) -> None:
    """Make what is missing of `.venv` and of the system packages, by the stamp alone: nothing else is looked at."""
    made = made_of(LOCKS[purpose])
    works = {f"works {surface}" for surface in surfaces}
    if made | works <= read_stamp(VENV):
        return
    with one_at_a_time():
        have = read_stamp(VENV)
        if not works <= have:
            # Before the venv, which needs Debian's ensurepip. Without the lock: a service that starts would keep it.
            done = subprocess.run([sys.executable, "-I", str(ROOT / "packaging" / "debian.py"), *surfaces], check=False)
            if done.returncode:
                raise SystemExit(done.returncode)
        if not made <= have:
            have = build(purpose, have)
        if not made | works <= have:
            # Without an X display of its own, a session never loads the plugin for X windows.
            plugin = ["xcb"] if "DISPLAY" in os.environ and "WAYLAND_DISPLAY" not in os.environ else []
            quietly(python_of(VENV), "-I", str(ROOT / "packaging" / "warm.py"), *plugin)
            write_stamp(VENV, have | works)


def build(purpose: str, have: set[str]) -> set[str]:
    """Install the locks; return what the stamp says now. A lock that changed, or another Python, makes `.venv` anew."""
    known = [each for each in LOCKS[purpose] if any(line.startswith(f"{each} ") for line in have)]
    adding = bool(known) and made_of(tuple(known)) <= have
    say("Adding what is missing to .venv ..." if adding else "Setting up .venv (once, about a minute) ...")
    (VENV / "set-up.txt").unlink(missing_ok=True)
    if not adding:
        quietly(sys.executable, "-I", "-m", "venv", "--clear", str(VENV))
    pip = [python_of(VENV), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--no-user", "--no-compile"]
    pip += ["--disable-pip-version-check", "--only-binary=:all:", "--require-hashes"]
    quietly(*pip, "-r", str(ROOT / LOCKS[purpose][-1]))
    have = made_of(LOCKS[purpose])
    write_stamp(VENV, have)
    return have


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
