"""The toolkit itself: a release that counts references wrongly must not get in."""

import subprocess
import sys

CALLS = 20_000

PROGRAM = f"""
import faulthandler, sys
faulthandler.enable()
import PySide6
from PySide6.QtCore import QCoreApplication, QObject
print("PySide6", PySide6.__version__, flush=True)
application = QCoreApplication([])
thing = QObject()
before = sys.getrefcount(None)
for number in range({CALLS}):
    thing.setObjectName("a")
print("None lost", before - sys.getrefcount(None))
"""


def test_twenty_thousand_calls_that_return_none_lose_no_reference_to_it() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True
    )
    told = answer.stdout.split("\n")
    version = told[0] or "PySide6 of unknown version"
    assert answer.returncode == 0, (
        f"{version} on Python {sys.version.split()[0]} ends the interpreter "
        f"within {CALLS} calls that return None:\n{answer.stderr[-2000:]}"
    )
    lost = int(told[1].rpartition(" ")[2])
    assert lost < CALLS / 100, f"{version} lost {lost} references to None in {CALLS} calls"
