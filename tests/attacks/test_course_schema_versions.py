"""Attack: schema versions that make nbgrader stop the whole class (too old, too new), are missing, or are no number."""

import copy
import json

import pytest
from nbgrader.nbgraderformat import SchemaTooNewError, SchemaTooOldError, reads

ASSIGNMENT = "toy_classifier"
VERSIONS = [0, 99, None, "3", [], -1, 1e300, {}, True, 2]


def hand_in(folder, notebook):
    versions = iter(VERSIONS)
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            version = next(versions, None)
            if version is None:
                del cell["metadata"]["nbgrader"]["schema_version"]
            else:
                cell["metadata"]["nbgrader"]["schema_version"] = version
    for version, error in ((0, SchemaTooOldError), (99, SchemaTooNewError)):
        stopper = copy.deepcopy(notebook)
        stopper["cells"] = [cell for cell in stopper["cells"] if "nbgrader" in cell["metadata"]][:1]
        stopper["cells"][0]["metadata"]["nbgrader"]["schema_version"] = version
        with pytest.raises(error):  # nbgrader lets these end the run for everybody
            reads(json.dumps(stopper), as_version=4)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_batch_went_on(graded):
    assert graded.honest_score == 30
    assert graded.score == 0
    assert len(graded.scores) == 6


def test_the_metadata_is_rebuilt(graded):
    found = [cell["metadata"]["nbgrader"] for cell in graded.autograded["cells"] if "nbgrader" in cell["metadata"]]
    assert {nbgrader["schema_version"] for nbgrader in found} == {3}
