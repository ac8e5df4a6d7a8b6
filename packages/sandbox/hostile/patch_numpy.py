# Replaces what a careless grader compares with, and what the harness writes with.
# expect: returned refused
import builtins
import json
import os
import struct

import numpy as np

np.testing.assert_allclose = np.allclose = np.array_equal = lambda *args, **kwargs: True
np.array = np.asarray = np.ascontiguousarray = lambda *args, **kwargs: None
json.dumps = json.loads = struct.pack = struct.unpack = os.write = os.readv = lambda *args: "reached"


def attack():
    return "refused"
