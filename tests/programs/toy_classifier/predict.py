"""Student programs for the exercise `predict` of toy_classifier: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: one-batch — all vectors in one batch, zip at the end
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).squeeze(1)
    labels = (p > 0.5).int()
    return list(zip(labels.tolist(), p.tolist()))

# === right: comprehension-lists — pairs as lists
def predict(path, vectors):
    weights = torch.load(path, weights_only=True, map_location="cpu")
    model = ToyClassifier(input_size=5)
    model.load_state_dict(weights)
    with torch.inference_mode():
        probabilities = model.eval()(torch.FloatTensor(vectors)).flatten().tolist()
    return [[1, p] if p > 0.5 else [0, p] for p in probabilities]

# === right: numpy-scalars — NumPy integers and NumPy floats, a tuple of pairs
def predict(path: str | Path, vectors: list[list[float]]):
    model = ToyClassifier(5)
    state = torch.load(str(path), map_location=torch.device("cpu"), weights_only=True)
    model.load_state_dict(state, strict=True)
    model.eval()
    x = torch.from_numpy(np.asarray(vectors, dtype=np.float32))
    with torch.no_grad():
        p = model(x).numpy()[:, 0]
    return tuple((np.int64(q > 0.5), q) for q in p)

# === right: bool-label — the label as a bool, one vector after the other
def predict(path, vectors):
    model = ToyClassifier(5)
    with open(path, "rb") as file:
        model.load_state_dict(torch.load(file, weights_only=True))
    model.eval()
    result = []
    for i in range(len(vectors)):
        x = torch.tensor([vectors[i]], dtype=torch.float32)
        p = model(x)[0, 0].item()
        result.append((p > 0.5, p))
    return result

# === right: helper-loader — a helper loads the model, parameters frozen instead of no_grad
def load_model(path):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return model


def predict(path, vectors):
    model = load_model(Path(path))
    answers = []
    for vector in vectors:
        probability = float(model(torch.Tensor(vector).view(1, -1)))
        answers.append((round(probability), probability))
    return answers

# === right: with-mode-and-stack — stacks the vectors, a dict of options for the loader
def predict(path, vectors):
    options = {"weights_only": True}
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, **options))
    batch = torch.stack([torch.as_tensor(v, dtype=torch.float32) for v in vectors])
    model.train(False)
    with torch.no_grad():
        out = model(batch).reshape(-1)
    return [(int(q.item() > 0.5), q.item()) for q in out]

# === right: default-of-load — without naming weights_only, whose default is True in this version of torch
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(1 if q > 0.5 else 0, q) for q in p]

# === wrong: not-loaded — a fresh model, the file is not read
def predict(path, vectors):
    model = ToyClassifier(5)
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: loaded-but-not-used — reads the file and forgets load_state_dict
def predict(path, vectors):
    model = ToyClassifier(5)
    weights = torch.load(path, weights_only=True)
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: own-keys-only — loads not strictly under another name, so that nothing is loaded
def predict(path, vectors):
    model = ToyClassifier(5)
    weights = {"model." + k: v for k, v in torch.load(path, weights_only=True).items()}
    model.load_state_dict(weights, strict=False)
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: label-by-rule — the label comes from the rule, the probability from the model
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(v[0] > v[4]), q) for v, q in zip(vectors, p)]

# === wrong: all-by-rule — knows the rule and needs no model
def predict(path, vectors):
    return [(1, 1.0) if v[0] > v[4] else (0, 0.0) for v in vectors]

# === wrong: probability-of-answer — the probability of the answer, not of label 1
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(1, q) if q > 0.5 else (0, 1 - q) for q in p]

# === wrong: probability-of-zero — the probability of label 0
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), 1 - q) for q in p]

# === wrong: swapped-pair — (probability, label)
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(q, int(q > 0.5)) for q in p]

# === wrong: labels-only — no probabilities
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [int(q > 0.5) for q in p]

# === wrong: two-lists — a pair of lists instead of a list of pairs
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [int(q > 0.5) for q in p], p

# === wrong: sorted-answers — the surest answers first
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return sorted([(int(q > 0.5), q) for q in p], reverse=True)

# === wrong: sorts-vectors — sorts the caller's list
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    vectors.sort()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: dictionary — equal vectors fall together
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    answers = {}
    for v in vectors:
        with torch.no_grad():
            q = model(torch.tensor([v], dtype=torch.float32)).item()
        answers[tuple(v)] = (int(q > 0.5), q)
    return list(answers.values())

# === wrong: first-only — the answer for the first vector
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    for v in vectors:
        with torch.no_grad():
            q = model(torch.tensor([v], dtype=torch.float32)).item()
        return [(int(q > 0.5), q)]

# === wrong: sigmoid-again — sigmoid of the probability
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = torch.sigmoid(model(torch.tensor(vectors, dtype=torch.float32))).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: rounded — the probability with two digits
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), round(q, 2)) for q in p]

# === wrong: hard-probability — the probability is 0 or 1
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(round(q), float(round(q))) for q in p]

# === wrong: centred-vectors — subtracts the mean of the vectors first
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    x = torch.tensor(vectors, dtype=torch.float32)
    with torch.no_grad():
        p = model(x - x.mean(dim=0)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: whole-numbers — the vectors are cut to integers
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    x = torch.tensor(vectors).long().float()
    with torch.no_grad():
        p = model(x).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: unsafe-load — weights_only=False runs code from the file
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=False))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: whole-model — takes the file for a whole model
def predict(path, vectors):
    model = torch.load(path, weights_only=True)
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: fixed-file — always reads the file of the notebook
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load("toy_model.pt", weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: global-model — uses the trained model of the notebook, not the file
def predict(path, vectors):
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: first-file-for-ever — keeps the model of the first file
_loaded = None


def predict(path, vectors):
    global _loaded
    if _loaded is None:
        _loaded = ToyClassifier(5)
        _loaded.load_state_dict(torch.load(path, weights_only=True))
        _loaded.eval()
    with torch.no_grad():
        p = _loaded(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: trains-again — loads the weights and trains on
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    X, Y = build_dataset(200)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        model(X, Y).backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: without-bias — takes the weight from the file and forgets the bias
def predict(path, vectors):
    w = torch.load(path, weights_only=True)["linear.weight"]
    p = torch.sigmoid(torch.tensor(vectors, dtype=torch.float32) @ w.T).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === wrong: label-above-mean — the label compares with the mean probability
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    middle = sum(p) / len(p)
    return [(int(q > middle), q) for q in p]

# === wrong: returns-tensor — the tensor of the probabilities
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        return model(torch.tensor(vectors, dtype=torch.float32))

# === wrong: file-overwritten — writes the file anew with fresh weights
def predict(path, vectors):
    model = ToyClassifier(5)
    torch.save(model.state_dict(), path)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten().tolist()
    return [(int(q > 0.5), q) for q in p]

# === quarter: zero-d-tensors — label and probability stay tensors
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    with torch.no_grad():
        p = model(torch.tensor(vectors, dtype=torch.float32)).flatten()
    return [((q > 0.5).int(), q) for q in p]

# === quarter: tensor-probability — a number as label, a tensor as probability
def predict(path, vectors):
    model = ToyClassifier(5)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    answers = []
    with torch.no_grad():
        for vector in vectors:
            p = model(torch.tensor(vector, dtype=torch.float32).unsqueeze(0))[0, 0]
            answers.append((int(p > 0.5), p))
    return answers
