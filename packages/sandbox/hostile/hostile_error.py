# Raises an error that fights back when it is read.
# expect: threw
class Fight(Exception):
    def __str__(self):
        raise RuntimeError("reached")


def attack():
    raise Fight
