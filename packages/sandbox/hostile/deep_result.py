# Returns a list so deep that a recursive reader overflows.
# expect: threw, crashed, memory-limit
def attack():
    nested = []
    for _ in range(1_000_000):
        nested = [nested]
    return nested
