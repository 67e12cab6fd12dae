"""Student programs for the exercise `build_sample` of toy_classifier: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: torch-if — a tensor and an if
def build_sample():
    x = torch.rand(5)
    if x[0] > x[4]:
        return x, 1
    else:
        return x, 0

# === right: numpy-array — a NumPy array and a NumPy integer as label
def build_sample():
    x = np.random.random(5)
    return x, np.int64(x[0] > x[4])

# === right: numpy-bool — a NumPy array and a NumPy bool as label
def build_sample():
    x = np.random.rand(5)
    return x, x[0] > x[4]

# === right: list-bool — a list and a Python bool as label
def build_sample() -> tuple[list[float], int]:
    x = [random.random() for _ in range(5)]
    return x, x[0] > x[-1]

# === right: tuple-and-list — a tuple of floats, the pair as a list
def build_sample():
    x = tuple(random.random() for _ in range(5))
    return [x, int(x[0] > x[4])]

# === right: uniform-float32 — NumPy's uniform in float32, label as a float
def build_sample():
    x = np.random.uniform(0.0, 1.0, size=5).astype(np.float32)
    label = 1.0 if x[0] > x[4] else 0.0
    return x, label

# === right: fresh-generator — a generator that the system seeds anew in every call
def build_sample():
    rng = np.random.default_rng()
    x = rng.random(5)
    return x, int(x[0] > x[4])

# === right: zero-d-array — the label as an array without dimensions
def build_sample():
    x = torch.empty(5).uniform_()
    return x, np.array(int((x[0] - x[4]).item() > 0))

# === right: unpacking — names for the five numbers
def build_sample():
    first, a, b, c, fifth = torch.rand(5, dtype=torch.float64).tolist()
    label = {True: 1, False: 0}[first > fifth]
    return torch.tensor([first, a, b, c, fifth]), label

# === wrong: reversed — label 1 if the fifth number is larger
def build_sample():
    x = torch.rand(5)
    return x, int(x[0] < x[4])

# === wrong: fourth-number — compares with x[3]
def build_sample():
    x = torch.rand(5)
    return x, int(x[0] > x[3])

# === wrong: one-based — compares x[1] with the last number
def build_sample():
    x = torch.rand(5)
    return x, int(x[1] > x[4])

# === wrong: index-error — Python counts from 0
def build_sample():
    x = torch.rand(5)
    return x, int(x[1] > x[5])

# === wrong: minus-one-label — labels -1 and 1
def build_sample():
    x = torch.rand(5)
    return x, 1 if x[0] > x[4] else -1

# === wrong: four-numbers — one number too few
def build_sample():
    x = torch.rand(4)
    return x, int(x[0] > x[-1])

# === wrong: six-numbers — one number too many
def build_sample():
    x = torch.rand(6)
    return x, int(x[0] > x[4])

# === wrong: matrix — shape (1, 5)
def build_sample():
    x = torch.rand(1, 5)
    return x, int(x[0, 0] > x[0, 4])

# === wrong: normal — randn, also below 0 and above 1
def build_sample():
    x = torch.randn(5)
    return x, int(x[0] > x[4])

# === wrong: whole-numbers — integers 0 and 1
def build_sample():
    x = torch.randint(0, 2, (5,)).float()
    return x, int(x[0] > x[4])

# === wrong: up-to-hundred — numbers from 0 to 100
def build_sample():
    x = torch.rand(5) * 100
    return x, int(x[0] > x[4])

# === wrong: half-range — only numbers below one half
def build_sample():
    x = torch.rand(5) / 2
    return x, int(x[0] > x[4])

# === wrong: rounded — rounds to two digits, which can give exactly 1
def build_sample():
    x = [round(random.random(), 2) for _ in range(5)]
    return x, int(x[0] > x[4])

# === wrong: seed-inside — the same vector in every call
def build_sample():
    torch.manual_seed(0)
    x = torch.rand(5)
    return x, int(x[0] > x[4])

# === wrong: drawn-once — the vector is drawn when the cell runs, not when the function is called
_x = torch.rand(5)


def build_sample():
    return _x, int(_x[0] > _x[4])

# === wrong: default-argument — the vector is the default value of an argument
def build_sample(x=torch.rand(5)):
    return x, int(x[0] > x[4])

# === wrong: other-draw — the label belongs to another vector
def build_sample():
    x = torch.rand(5)
    y = torch.rand(5)
    return x, int(y[0] > y[4])

# === wrong: largest — label 1 only if the first number is the largest of all
def build_sample():
    x = torch.rand(5)
    return x, int(x.argmax() == 0)

# === wrong: above-half — label 1 if the first number is above one half
def build_sample():
    x = torch.rand(5)
    return x, int(x[0] > 0.5)

# === wrong: sorted — sorted numbers, the label is always 0
def build_sample():
    x = torch.rand(5).sort().values
    return x, int(x[0] > x[4])

# === wrong: swapped-pair — label first
def build_sample():
    x = torch.rand(5)
    return int(x[0] > x[4]), x

# === wrong: one-vector — label appended to the vector
def build_sample():
    x = [random.random() for _ in range(5)]
    x.append(float(x[0] > x[4]))
    return x

# === wrong: one-hot-label — the label as a pair of numbers
def build_sample():
    x = torch.rand(5)
    return x, [0, 1] if x[0] > x[4] else [1, 0]

# === wrong: word-label — the label as text
def build_sample():
    x = torch.rand(5)
    return x, "1" if x[0] > x[4] else "0"

# === wrong: same-number — five times the same number
def build_sample():
    x = torch.full((5,), random.random())
    return x, int(x[0] > x[4])

# === quarter: tensor-label — the label stays a tensor
def build_sample():
    x = torch.rand(5)
    return x, (x[0] > x[4]).int()

# === quarter: bool-tensor-label — the comparison as it is, a bool tensor
def build_sample():
    x = torch.rand(5)
    return x, x[0] > x[4]
