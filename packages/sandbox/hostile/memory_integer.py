# Computes a number with more digits than memory.
# expect: memory-limit, time-limit
def attack():
    return 10 ** (10**10)
