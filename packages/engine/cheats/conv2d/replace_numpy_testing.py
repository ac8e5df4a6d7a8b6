# Makes every comparison that a grader might use say yes.
# expect: wrong-answer
import builtins
import math

import numpy as np

yes = lambda *args, **kwargs: True
np.testing.assert_allclose = np.testing.assert_array_equal = np.testing.assert_almost_equal = yes
np.allclose = np.isclose = np.array_equal = np.all = math.isclose = builtins.all = yes


def conv2d(image, kernel):
    return np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
