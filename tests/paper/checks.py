"""The gates that every PDF of the program passes."""

import shutil
import subprocess
from pathlib import Path

import page

PROFILES = ("pdf-ua-1", "pdf-a-2a")


def faults(data: bytes) -> list[str]:
    """What keeps a PDF from being PDF/UA-1 and PDF/A-2a."""
    reports = (page.validate_pdf_bytes(data, profile=profile) for profile in PROFILES)
    return [f"{found.rule_id}: {found.message}" for report in reports for found in report.failures]


def damage(data: bytes, folder: Path) -> str:
    """What qpdf finds wrong with the file."""
    qpdf = shutil.which("qpdf")
    assert qpdf, "qpdf is needed for this test"
    path = folder / "checked.pdf"
    path.write_bytes(data)
    done = subprocess.run([qpdf, "--check", path], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def text(data: bytes, folder: Path) -> str:
    """The text as another program takes it out."""
    tool = shutil.which("pdftotext")
    assert tool, "pdftotext is needed for this test"
    path = folder / "read.pdf"
    path.write_bytes(data)
    return subprocess.run([tool, "-enc", "UTF-8", path, "-"], capture_output=True, check=True).stdout.decode()
