# Reads the host's list of users.
# expect: threw
def attack():
    return open("/etc/passwd").read() and "reached"
