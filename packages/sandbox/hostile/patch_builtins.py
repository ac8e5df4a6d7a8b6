# Replaces the built-in functions that everybody uses.
# expect: crashed, threw, returned refused
import builtins

builtins.isinstance = lambda *args: True
builtins.len = lambda item: 0


def attack():
    return "refused"
