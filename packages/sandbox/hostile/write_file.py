# Leaves something behind.
# expect: threw
def attack():
    open("/tmp/note", "w").write("x")
    return "reached"
