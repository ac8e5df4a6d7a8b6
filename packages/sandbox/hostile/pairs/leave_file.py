# Leaves a file wherever another box may look for it.
# expect: returned refused
import os

PLACES = [f"{folder}/note-between-boxes" for folder in ("/tmp", "/dev/shm", "/var/tmp", "/dev/mqueue", "/run", "/box", "")]


def leave():
    for place in PLACES:
        try:
            open(place, "w").write("x")
        except OSError:
            continue


def look():
    return "reached" if any(os.path.exists(place) for place in PLACES) else "refused"
