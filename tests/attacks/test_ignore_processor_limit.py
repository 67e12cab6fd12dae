"""Attack: catch SIGXCPU, the kernel's word that the processor time is used up, and go on."""

import time

CODE = """
import signal
import threading

signal.signal(signal.SIGXCPU, lambda *_: None)

def spin():
    while True:
        pass

def attack():
    threading.Thread(target=spin, daemon=True).start()
    spin()
"""


def test_it_ends(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()


def test_the_limit_cannot_be_raised(confined):
    code = "import resource\ndef attack():\n    resource.setrlimit(resource.RLIMIT_CPU, (1000, 1000))"
    assert confined.run(code).error is not None
