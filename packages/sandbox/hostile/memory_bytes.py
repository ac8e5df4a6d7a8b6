# Fills memory.
# expect: memory-limit
def attack():
    kept = []
    while True:
        kept.append(b"x" * 10_000_000 + bytes([len(kept) % 256]))
