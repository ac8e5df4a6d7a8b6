# Makes a named pipe, a unix socket and a link for another box to find.
# expect: returned refused
import os
import socket

kept = []


def serve(name):
    kept.append(socket.socket(socket.AF_UNIX))
    kept[-1].bind(name)
    kept[-1].listen()


def leave():
    for make in (os.mkfifo, serve, lambda name: os.symlink("x", name)):
        try:
            make(f"/tmp/meeting-{len(kept)}-{id(make)}")
        except OSError:
            continue


def look():
    return "reached" if any(name.startswith("meeting-") for name in os.listdir("/tmp")) else "refused"
