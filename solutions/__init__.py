"""The reference solutions: one module per assignment, one function or class per exercise.

The checks compare what students' code returns with what these functions return. This package belongs to the trusted
side: it must never reach students, neither in a release nor in the process in which their code runs.
"""
