from __future__ import annotations

import pytest

from docproc.notice.documents import PaperKinds, load
from docproc.notice.folder import NoticeFolder


@pytest.fixture(scope="session")
def kinds() -> PaperKinds:
    return load(NoticeFolder.find("shandong-2026"))
