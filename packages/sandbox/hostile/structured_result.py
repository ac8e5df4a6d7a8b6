# Returns an array of records with a hidden callable.
# expect: threw
import numpy as np


def attack():
    return np.array([(1, print), (2, print)], dtype=[("a", "f8"), ("b", object)])
