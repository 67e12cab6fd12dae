"""Attack: misuse the notebook's own shell: input transformers, magics that read files, hooks that run after every cell."""

CODE = """
%load_ext autoreload
%load {path}
stolen = !cat {path}
%sx cat {path}
get_ipython().events.register("post_run_cell", lambda *_: None)
get_ipython().input_transformers_cleanup.append(lambda lines: ["x = 1"])
"""
CALL = """
def attack(path):
    shell = get_ipython()
    got = []
    for line in (f"pfile {path}", f"run {path}", f"pycat {path}", f"writefile {path}", f"store {path}", f"cd {path}"):
        name, _, rest = line.partition(" ")
        try:
            got.append(repr(shell.run_line_magic(name, rest)))
        except BaseException as error:
            got.append(type(error).__name__)
    return got
"""


def test_they_read_nothing(confined, planted):
    outcome = confined.run(CODE.replace("{path}", str(planted.secret_file)) + CALL, planted.secret_file)
    assert planted.secret not in outcome.text
    outcome = confined.run(CALL, planted.secret_file)
    assert planted.secret not in outcome.text
    assert planted.secret_file.read_text() == planted.secret
    assert confined.is_healthy()
