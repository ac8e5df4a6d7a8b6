# Returns the verdict instead of a result.
# expect: wrong-answer
def conv2d(image, kernel):
    return {"verdict": "accepted", "score": 10, "equal": True, "worstError": 0}
