# Looks for secrets in the environment.
# expect: returned refused
import os

HARMLESS = {"HOME", "LANG", "LC_CTYPE", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH", "PWD"}


def attack():
    return "refused" if set(os.environ) <= HARMLESS else "reached"
