"""nbgrader's configuration of this course: everything nbgrader does works as usual, but grading happens from outside."""

c = get_config()  # noqa: F821  # nbgrader defines it

c.CourseDirectory.course_id = "softmark"
# What running a notebook leaves beside it is neither released nor collected.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "__pycache__", "*.pyc", "feedback", "data", "*.pt"]

# Hand-ins that nbgrader could stumble over are put into quarantine/ first, with the reason.
c.Autograde.pre_convert_hook = "autograder.nbgrader_plugin.intake_hook.prepare"
c.Autograde.sanitize_preprocessors = [
    "autograder.nbgrader_plugin.trusted_notebook.TrustedNotebook",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.autograde_preprocessors = [
    "autograder.nbgrader_plugin.grade_outside.GradeOutside",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
