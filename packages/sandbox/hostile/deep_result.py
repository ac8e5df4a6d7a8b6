# Returns a list so deep that a recursive reader overflows, and small enough for any interpreter beside it.
# expect: threw, crashed
def attack():
    nested = []
    for _ in range(300_000):
        nested = [nested]
    return nested
