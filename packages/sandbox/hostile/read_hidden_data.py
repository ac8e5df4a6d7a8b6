# Reads a file of the host that every user may read: hidden cases, another submission.
# expect: threw
def attack():
    return open("SECRET_FILE").read() and "reached"
