"""DOC and WPS: turned into DOCX by LibreOffice, then read as Word papers are.

Comes in: an old Word file. Goes out: the page that `docproc.pages.word` makes
of it. LibreOffice is another program: it runs with a profile of its own, in a
folder of its own, without macros, links or the network, for a limited time.
Where it is not installed or does not do its work the file is `unsupported`
with a reason that begins with `tool:soffice`: a person has to look, since the
paper itself may be sound.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages.model import OpenFile, ReceivedPage
from docproc.pages.word import open_reader as open_word

PROGRAMS = ("soffice", "libreoffice")
SHARE_OF_TIME = 0.75
"""Of the time a page may take: what is left is for reading the outcome."""

_SETTINGS = {
    "/org.openoffice.Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "DisableActiveContent": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    # A proxy where nobody listens: linked pictures are not fetched.
    "/org.openoffice.Inet/Settings": {
        "ooInetProxyType": "2",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
    },
}


@contextmanager
def open_reader(
    local: Path, *, limits: Limits, passwords: Sequence[str] = ()
) -> Iterator[OpenFile]:
    """Open an old Word file; it has one page."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        yield OpenFile(FileStatus.UNSUPPORTED, "tool:soffice")
        return
    with tempfile.TemporaryDirectory(prefix="docproc-office-", ignore_cleanup_errors=True) as work:
        turned = _converted(program, local, Path(work), limits.page_seconds * SHARE_OF_TIME)
        if isinstance(turned, OpenFile):
            yield turned
            return
        with open_word(turned, limits=limits, passwords=passwords) as opened:
            yield _as_old(opened)


def _as_old(opened: OpenFile) -> OpenFile:
    """The same file with pages that say that they come from a DOC."""
    if opened.read is None:
        return opened
    read = opened.read

    def page(number: int) -> ReceivedPage:
        return replace(read(number), kind=Kind.DOC)

    return replace(opened, read=page)


def _converted(program: str, local: Path, work: Path, seconds: float) -> Path | OpenFile:
    """The DOCX that LibreOffice makes, or what stands for the file without one."""
    profile, out = work / "profile", work / "out"
    (profile / "user").mkdir(parents=True)
    out.mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
    # By this name it is taken for what it is; names from outside are not passed on.
    taken = work / "paper.doc"
    shutil.copyfile(local, taken)
    command = [
        program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
        "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "docx",
        "--outdir", str(out), str(taken),
    ]  # fmt: skip
    try:
        said = _run(command, work, seconds)
    except subprocess.TimeoutExpired:
        return OpenFile(FileStatus.UNSUPPORTED, "tool:soffice:timeout")
    except OSError as error:
        return OpenFile(FileStatus.UNSUPPORTED, f"tool:soffice:{type(error).__name__}")
    made = out / "paper.docx"
    if made.is_file() and made.stat().st_size > 0:
        return made
    if "could not be loaded" in said:
        return OpenFile(FileStatus.DAMAGED, "corrupt:conversion")
    return OpenFile(FileStatus.UNSUPPORTED, "tool:soffice:nothing_made")


def _run(command: Sequence[str], work: Path, seconds: float) -> str:
    """What the program says; it and what it started are ended after `seconds`."""
    kept = {k: v for k, v in os.environ.items() if k.upper() in ("PATH", "SYSTEMROOT", "WINDIR")}
    environment = {
        **kept, "HOME": str(work), "TMPDIR": str(work), "TEMP": str(work), "TMP": str(work),
        "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp",
    }  # fmt: skip
    with subprocess.Popen(
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=work,
        env=environment,
        start_new_session=True,
    ) as running:
        try:
            said, _ = running.communicate(timeout=seconds)
        except BaseException:
            _end(running)
            raise
    return said.decode("utf-8", "replace")


def _end(running: subprocess.Popen[bytes]) -> None:
    """End the program with its children: the first process is only a launcher."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(running.pid, signal.SIGKILL)
    running.kill()


def _settings() -> str:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>\n'
    )
