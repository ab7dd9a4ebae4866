"""Proves the signing hooks with a certificate that is made for the test, and trusted by nobody else."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from windows import sign
from windows.check import NEXT, expect, install_again, remove, smoke
from windows.installer import make_installer
from windows.places import DIST, EXE, FROZEN, MSI
from windows.step import run, say

if TYPE_CHECKING:
    from pathlib import Path

    from windows.machine import Machine

_WORD = "only for this test"


def check(machine: Machine, work: Path) -> None:
    if sys.platform == "win32":
        return  # no tool there makes a certificate; the workflow signs with the one that it is given
    say("Testing the signing hooks with a certificate of our own ...")
    certificate = make_certificate(work)
    os.environ[sign.PFX], os.environ[sign.PASSWORD] = str(work / "test.pfx"), str(work / "word.txt")
    try:
        setup = work / "signed-setup.exe"
        make_installer(setup, version=NEXT, fast=True, signed=True)
        program = work / EXE
        shutil.copyfile(FROZEN / EXE, program)
        package = work / MSI
        shutil.copyfile(DIST / MSI, package)
        for file in (program, package):
            expect(sign.sign(file) == 0, f"{file.name} can be signed")
    finally:
        del os.environ[sign.PFX], os.environ[sign.PASSWORD]
    verify(setup, certificate)
    expect(install_again(machine, setup).code == 0, "the signed setup ends with 0")
    verify(machine.usual / "uninstall.exe", certificate)
    verify(program, certificate)
    verify(package, certificate)
    shutil.copyfile(program, machine.usual / EXE)
    smoke(machine, machine.usual)  # its archive is behind the code, where the signature goes as well
    remove(machine, keeping=True)


def make_certificate(work: Path) -> Path:
    key, certificate, word = work / "test.key", work / "test.pem", work / "word.txt"
    word.write_text(_WORD, "utf-8")
    subject = ["-subj", "/CN=Lead Editor test", "-addext", "extendedKeyUsage=codeSigning"]
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", *subject,
        "-keyout", key, "-out", certificate)  # fmt: skip
    run("openssl", "pkcs12", "-export", "-inkey", key, "-in", certificate, "-passout", f"file:{word}",
        "-out", work / "test.pfx")  # fmt: skip
    return certificate


def verify(file: Path, certificate: Path) -> None:
    said = run("osslsigncode", "verify", "-CAfile", certificate, "-ignore-timestamp", "-in", file)
    expect("Succeeded" in said and "Lead Editor test" in said, f"{file.name} is signed")
