"""The attacks on the sandbox once more as a user without any rights, when the tests themselves run as root.

In a mount namespace of its own, closed folders above the interpreter (such as root's home) are replaced by open ones, so that
an ordinary user can run it; nothing outside of that namespace changes.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from autograder.sandbox.level import Level, best_level

ROOT = Path(__file__).parent.parent
NOBODY = 65534

# Runs as root inside the namespace: for every needed folder, every closed parent becomes an empty open folder into which
# the needed one is bound again.
OPEN_AND_RUN = """
set -eu
stash=$1; shift
count=0
for needed in "$@"; do
    [ "$needed" = -- ] && break
    count=$((count + 1)); mkdir -p "$stash/$count"; mount --bind "$needed" "$stash/$count"
done
number=0
for needed in "$@"; do
    shift
    [ "$needed" = -- ] && break
    number=$((number + 1)); closed=$needed
    while [ "$closed" != / ]; do
        closed=$(dirname "$closed")
        if [ "$closed" != / ] && ! setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$closed"; then
            mount -t tmpfs -o mode=755 tmpfs "$closed"
        fi
    done
    mkdir -p "$needed"; mount --bind "$stash/$number" "$needed"
done
exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
"""


@pytest.mark.skipif(os.getuid() != 0, reason="the tests run as an ordinary user already")
@pytest.mark.skipif(best_level() is not Level.FULL, reason="this machine does not offer the level full")
def test_the_attacks_fail_for_an_ordinary_user_too():
    with tempfile.TemporaryDirectory(prefix="softmark-stash-") as stash, tempfile.TemporaryDirectory() as home:
        os.chmod(stash, 0o755)
        os.chown(home, NOBODY, NOBODY)
        os.chmod(os.path.dirname(home), os.stat(os.path.dirname(home)).st_mode)
        needed = sorted({os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, ROOT)} | {sys.prefix, str(ROOT)})
        tests = [sys.executable, "-B", "-m", "pytest", "tests/attacks", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
        chosen = ["-k", "not course_ and not archive_ and not reduced", f"--basetemp={home}/tmp", "-x"]
        command = ["unshare", "--mount", "sh", "-c", OPEN_AND_RUN, "sh", stash, *needed, "--", *tests, *chosen]
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        shutil.rmtree(stash, ignore_errors=True)
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-3000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed and int(passed[1]) > 150, done.stdout[-500:]
