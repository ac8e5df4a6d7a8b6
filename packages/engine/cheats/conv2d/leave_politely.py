# Ends as if all had gone well, the usual way.
# expect: runtime-error
import sys


def conv2d(image, kernel):
    sys.exit(0)
