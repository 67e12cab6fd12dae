"""Attack: scan the process's raw memory for what an earlier submission was given."""

CODE = """
import ctypes
import mmap

libc = ctypes.CDLL(None, use_errno=True)
libc.sbrk.restype = ctypes.c_void_p
libc.mincore.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p]
PAGE = mmap.PAGESIZE

def pages(start, step, limit):
    flag = ctypes.create_string_buffer(1)
    address = start // PAGE * PAGE
    for _ in range(limit):
        if libc.mincore(address, PAGE, flag) != 0:
            return
        yield address
        address += step

def attack(start):
    hits = []
    wanted = start.encode()
    origins = {libc.sbrk(0) - PAGE: -PAGE, id(object()): -PAGE, id([]): PAGE, id(bytes(1 << 20)): PAGE}
    for origin, step in origins.items():
        for address in pages(origin, step, 20_000):
            page = ctypes.string_at(address, PAGE)
            position = page.find(wanted)
            while position >= 0:
                text = page[position : position + 24]
                if len(text) == 24 and text.isalnum():
                    hits.append(text.decode())
                position = page.find(wanted, position + 1)
    return sorted(set(hits))[:10]
"""
GIVEN = "def attack(text):\n    global kept\n    kept = [text[:5] + text[5:] for _ in range(1000)]\n    return len(text)"


def test_it_fails(confined, planted):
    for _ in range(3):
        assert confined.run(GIVEN, planted.secret).value == len(planted.secret)
    outcome = confined.run(CODE, planted.secret[:8])
    assert outcome.error is None
    assert planted.secret not in outcome.text


def test_the_search_finds_what_is_there(confined, planted):
    code = CODE + f"\nkept = ['{planted.secret[:12]}' + str(n % 1) + '{planted.secret[12:]}' for n in range(1000)]"
    assert confined.run(code, planted.secret[:8]).value
