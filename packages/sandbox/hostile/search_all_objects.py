# Searches every object of the process for the hidden cases of a submission.
# expect: returned refused
import gc


def attack():
    texts = [key for item in gc.get_objects() if isinstance(item, dict) for key in list(item) if isinstance(key, str)]
    return "reached" if {"hidden", "expectedValue"} & set(texts) else "refused"
