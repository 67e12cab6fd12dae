"""Attack: leave modules named like the library's in every folder that can be written, for the next session to import."""

CODE = """
import os
import site
import sys

NAMES = ["random.py", "torch.py", "numpy.py", "statistics.py", "colorsys.py", "sitecustomize.py", "usercustomize.py",
         "matplotlibrc", "forkserver.py", "wire.py", ".pythonrc.py", "pyvenv.cfg", "evil.pth"]

def attack():
    written = []
    folders = [os.getcwd(), os.environ["HOME"], "/tmp", *sys.path, site.getusersitepackages(), os.path.dirname(os.__file__)]
    for folder in folders:
        for name in NAMES:
            try:
                os.makedirs(folder, exist_ok=True)
                with open(os.path.join(folder, name), "x") as file:
                    file.write("import sys; sys.taken_over = True")
                written.append(os.path.join(folder, name))
            except OSError:
                pass
    return written
"""
HONEST = """
import sys

def attack(names):
    import colorsys, random, statistics
    import os
    files = [m.__file__ for m in (colorsys, random, statistics)]
    left = [name for name in names if os.path.lexists(name)]
    return [hasattr(sys, "taken_over"), any(os.getcwd() in f for f in files), left]
"""


def test_the_next_session_imports_the_real_ones(confined):
    written = confined.run(CODE).value
    assert written, "its own working folder can be written"
    assert confined.run(HONEST, written).value == [False, False, []]


def test_no_folder_on_the_search_path_can_be_written(confined):
    code = (
        "import os, sys\n"
        "def attack():\n"
        "    found = [p for p in sys.path if os.path.isdir(p)]\n"
        "    for path in found:\n"
        "        try:\n"
        "            open(os.path.join(path, 'left_by_an_attack.py'), 'w')\n"
        "            return path\n"
        "        except OSError:\n"
        "            pass\n"
        "    return 'none' if found else 'nothing to try'"
    )
    assert confined.run(code).value == "none"
