# Prints without end.
# expect: output-limit
def attack():
    while True:
        print("x" * 10_000)
