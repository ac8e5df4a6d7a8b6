"""The cases of conv2d as a teacher writes them for pytest."""

import json
from pathlib import Path

import numpy as np
import pytest

from conv2d import conv2d

CASES = json.loads(Path(__file__).with_name("cases.json").read_text())


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_conv2d(case):
    image, kernel = (np.array(argument, dtype=float) for argument in case["arguments"])
    np.testing.assert_allclose(conv2d(image, kernel), case["expected"], rtol=1e-4, atol=1e-6)
