"""What `nbgrader_config.py` plugs into nbgrader: intake, trusted notebooks, grading from outside."""
