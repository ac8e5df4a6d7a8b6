# Returns numbers that are none.
# expect: threw
import numpy as np


def attack():
    return np.array([1 + 2j, 3j])
