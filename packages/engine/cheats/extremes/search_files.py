# Looks for the reference, or the cases, among all files that it can read.
# expect: wrong-answer
import os
import sys

found = []
for folder, _, names in os.walk("/"):
    for name in names:
        if name.endswith((".py", ".ts", ".js", ".json", ".yaml")) and not folder.startswith((sys.prefix, "/packages")):
            text = open(os.path.join(folder, name), errors="ignore").read()
            if "largest" in text and "rising" in text:
                found.append(text)


def extremes(numbers):
    return {"largest": 0.0, "place": 0, "rising": True, "name": "".join(found) or "up"}
