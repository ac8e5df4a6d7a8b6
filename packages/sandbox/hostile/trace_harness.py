# Changes the harness's variables from a trace function.
# expect: returned refused, returned null, crashed, threw
import sys


def trace(frame, event, argument):
    for name in ("question", "header", "values"):
        if isinstance(frame.f_locals.get(name), dict):
            frame.f_locals[name].pop("maxResultBytes", None)
    return trace


def attack():
    sys.settrace(trace)
    sys.setprofile(trace)
    return "refused"
