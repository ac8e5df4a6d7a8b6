# Walks up the stack for the answer that a careless grader keeps there.
# expect: returned refused
import sys


def attack():
    frame, names = sys._getframe(1), set()
    while frame:
        names |= set(frame.f_locals) | set(frame.f_globals)
        frame = frame.f_back
    return "reached" if names & {"expected", "reference", "tolerance", "cases", "seed"} else "refused"
