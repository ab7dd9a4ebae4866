r"""Signs a program for Windows, where a certificate is given; the installer's hooks call it.

    python3 packaging/windows/sign.py FILE

LEAD_EDITOR_SIGN_PFX: the certificate with its key (PKCS #12). LEAD_EDITOR_SIGN_PASSWORD: a file with its password.
LEAD_EDITOR_SIGN_TIMESTAMP: the address of a time-stamp server; without one, a signature ends with its certificate, and
two builds stay the same bytes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PFX, PASSWORD, TIMESTAMP = (f"LEAD_EDITOR_SIGN_{name}" for name in ("PFX", "PASSWORD", "TIMESTAMP"))


def wanted() -> bool:
    return bool(os.environ.get(PFX))


def command() -> str:
    """What NSIS runs with the path of what it made."""
    return f'"{sys.executable}" "{Path(__file__).resolve()}"'


def sign(file: Path) -> int:
    pfx, secret, stamp = os.environ[PFX], os.environ.get(PASSWORD), os.environ.get(TIMESTAMP)
    if sys.platform == "win32":
        words = ["signtool", "sign", "/q", "/fd", "sha256", "/f", pfx]
        words += ["/p", Path(secret).read_text("utf-8").strip()] if secret else []
        words += ["/td", "sha256", "/tr", stamp] if stamp else []
        return subprocess.run([*words, str(file)], check=False).returncode
    signed = file.with_name(f"{file.name}.signed")
    words = ["osslsigncode", "sign", "-h", "sha256", "-n", "Lead Editor", "-pkcs12", pfx]
    words += ["-readpass", secret] if secret else []
    words += ["-ts", stamp] if stamp else ["-time", os.environ.get("SOURCE_DATE_EPOCH", "0")]
    done = subprocess.run([*words, "-in", str(file), "-out", str(signed)], stdout=subprocess.DEVNULL, check=False)
    if done.returncode == 0:
        signed.replace(file)
    return done.returncode


if __name__ == "__main__":
    sys.exit(sign(Path(sys.argv[1])))
