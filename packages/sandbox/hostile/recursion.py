# Calls itself without end, having removed Python's own limit.
# expect: crashed, memory-limit, threw
import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr(self)


def attack():
    return repr(Deep())
