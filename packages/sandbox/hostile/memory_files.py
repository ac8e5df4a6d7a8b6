# Fills the file system with empty files.
# expect: threw
def attack():
    for number in range(1_000_000):
        open(f"/tmp/{number}", "x").close()
    return "reached"
