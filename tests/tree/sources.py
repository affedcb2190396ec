# SPDX-License-Identifier: MIT
"""The tree's own sources, for the checks beside this file."""

import os
import sys

ROOMS = ("app", "models", "resources", "services", "tests", "ui")
CODE = (".h", ".cpp")


def files(root, suffixes, folders=ROOMS):
    """Every file below these folders of the tree that ends so, as a path from the root, sorted."""
    found = []
    for folder in folders:
        for where, below, names in os.walk(os.path.join(root, folder)):
            below[:] = [name for name in below if name not in ("node_modules", "__pycache__")]
            found += [os.path.relpath(os.path.join(where, name), root) for name in names
                      if name.endswith(suffixes)]
    return sorted(found)


def lines(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read().splitlines()


def report(problems):
    """Ends the program: in failure, naming each problem, where there is one."""
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
