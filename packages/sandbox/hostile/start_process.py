# Starts another program.
# expect: threw
import subprocess


def attack():
    return subprocess.run(["/bin/sh", "-c", "true"]) and "reached"
