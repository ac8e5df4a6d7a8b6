# Returns a list whose item takes for ever to become an array.
# expect: time-limit
class Endless:
    def __array__(self, *args, **kwargs):
        while True:
            pass


def attack():
    return [Endless()]
