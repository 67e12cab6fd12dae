"""What students do in notebooks every day works in the sandbox, at every level of isolation."""

import time

import pytest

from autograder.sandbox.level import Level, best_level
from autograder.sandbox.worker import Worker

CASES = {
    "magics": "%matplotlib inline\n%time x = 1\nvalue = x",
    "cell magic": "%%time\nvalue = 2",
    "capture": "%%capture captured\nprint('hidden')\nvalue = 3",
    "shell escape is harmless": "!pip install something\nvalue = 4",
    "pip magic is harmless": "%pip install something\nvalue = 5",
    "display": "from IPython.display import HTML, clear_output, display\nh = display(HTML('<b>x</b>'), display_id=True)\n"
    "h.update('y')\nclear_output(wait=True)\nvalue = 6",
    "matplotlib": "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2], label='a')\nax.legend()\n"
    "plt.show()\nfig.savefig('plot.png')\nimport os\nvalue = os.path.getsize('plot.png') > 1000",
    "tqdm": "from tqdm.auto import tqdm\nvalue = sum(tqdm(range(5)))",
    "DataLoader with workers": "import torch\nfrom torch.utils.data import DataLoader, TensorDataset\n"
    "loader = DataLoader(TensorDataset(torch.arange(10)), batch_size=3, num_workers=2, persistent_workers=True)\n"
    "value = [len(b[0]) for b in loader]",
    "DataLoader, positional": "import torch\nfrom torch.utils.data import DataLoader\n"
    "value = len(list(DataLoader(torch.arange(10), 5, False, None, None, 2)))",
    "getsource": "import inspect\ndef f():\n    return 1  # a comment\nvalue = inspect.getsource(f)",
    "torch.save and load": "import torch\nm = torch.nn.Linear(2, 1)\ntorch.save(m.state_dict(), 'm.pt')\n"
    "m.load_state_dict(torch.load('m.pt', weights_only=True))\nvalue = True",
    "saving a whole module": "import torch\nclass Net(torch.nn.Module):\n    pass\ntorch.save(Net(), 'net.pt')\n"
    "value = type(torch.load('net.pt', weights_only=False)).__name__",
    "threads": "import threading\nfound = []\nts = [threading.Thread(target=found.append, args=(i,)) for i in range(8)]\n"
    "[t.start() for t in ts]\n[t.join() for t in ts]\nvalue = sorted(found)",
    "thread pool": "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool:\n"
    "    value = list(pool.map(abs, [-1, -2]))",
    "dataclasses": "from dataclasses import dataclass, asdict\n@dataclass\nclass P:\n    x: int = 1\nvalue = asdict(P())",
    "type hints": "from typing import Optional\ndef f(x: Optional[list[int]] = None) -> 'int | None':\n    return x\n"
    "import typing\nvalue = str(typing.get_type_hints(f)['return'])",
    "a data file beside the notebook": "value = open('table.csv').read()",
    "a module beside the notebook": "import helper_module\nvalue = helper_module.answer",
    "torch.compile falls back": "import torch\n@torch.compile\ndef f(x):\n    return x + 1\nvalue = f(torch.ones(2)).tolist()",
    "warnings": "import warnings\nwarnings.warn('careful')\nvalue = 7",
    "input is refused, not waited for": "try:\n    input('name?')\nexcept EOFError:\n    value = 8",
    "asyncio": "import asyncio\nasync def f():\n    await asyncio.sleep(0)\n    return 9\nvalue = await f()",
    "numpy and random": "import random, numpy as np\nnp.random.seed(0)\nrandom.seed(0)\nvalue = float(np.random.rand()) > 0",
    "temporary files": "import tempfile\nwith tempfile.NamedTemporaryFile('w') as f:\n    f.write('x')\nvalue = 10",
    "the main module": "import __main__\nx_at_top = 11\nvalue = __main__.x_at_top",
    "global names": "counter = 0\ndef f():\n    global counter\n    counter += 1\nf()\nvalue = counter",
    "training": "import torch\nm = torch.nn.Linear(2, 1)\no = torch.optim.Adam(m.parameters())\n"
    "l = m(torch.ones(3, 2)).sum()\nl.backward()\no.step()\nvalue = True",
    "scipy and sklearn where installed": "try:\n    import scipy.special\n    value = float(scipy.special.expit(0.0))\n"
    "except ImportError:\n    value = 0.5",
    "pathlib and json": "import json, pathlib\npathlib.Path('a').mkdir()\n"
    "pathlib.Path('a/b.json').write_text(json.dumps([1]))\n"
    "value = json.loads(pathlib.Path('a/b.json').read_text())",
    "time and cpu count": "import os, time\ntime.sleep(0.01)\nvalue = os.cpu_count() is None or os.cpu_count() >= 1",
}


LEVELS = [Level.FULL, Level.REDUCED, Level.NONE]


@pytest.fixture(scope="module", params=LEVELS[LEVELS.index(best_level()) :], ids=str)
def worker(request):
    with Worker(request.param) as started:
        yield started


@pytest.mark.parametrize("name", CASES)
def test_it_works(name, worker):
    with worker.session() as session:
        session.write_files({"table.csv": b"a,b\n1,2\n", "helper_module.py": b"answer = 42\n"})
        reply = session.run_cell(CASES[name], "1", 0)
        assert reply.error is None, reply.error
        with session.exercise(time.monotonic() + 10) as process:
            answer = process.scenario("def look(api):\n    return api.value", "look", [], {}, 0)
        assert answer.error is None, answer.error
        assert answer.value not in (None, [], "")
