# Ends as if all had gone well.
# expect: runtime-error
import os


def conv2d(image, kernel):
    os._exit(0)
