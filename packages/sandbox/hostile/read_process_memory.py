# Reads memory through /proc.
# expect: threw
def attack():
    return open("/proc/1/mem", "rb") and "reached"
