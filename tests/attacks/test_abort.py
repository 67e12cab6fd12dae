"""Attack: end the process with `abort`, `_exit` or a signal to itself, in a cell and in a call."""

import pytest

ENDINGS = ["os.abort()", "os._exit(0)", "os._exit(255)", "os.kill(os.getpid(), 9)", "os.kill(os.getpid(), 11)"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_in_a_cell_it_ends_the_own_session(confined, ending):
    assert confined.run(f"import os\n{ending}\ndef attack():\n    return 1").ended.startswith("died")
    assert confined.is_healthy()


@pytest.mark.parametrize("ending", ["os.abort()", "os._exit(0)", "os._exit(255)"])
def test_in_a_call_it_ends_the_own_session(confined, ending):
    assert confined.run(f"import os\ndef attack():\n    {ending}").ended.startswith("died")
    assert confined.is_healthy()
