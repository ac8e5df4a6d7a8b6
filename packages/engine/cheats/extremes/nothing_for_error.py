# Is right, but where it should raise it returns nothing.
# expect: wrong-answer
def extremes(numbers):
    if len(numbers) == 0:
        return None
    place = int(numbers.argmax())
    rising = bool(numbers[-1] > numbers[0])
    return {"largest": numbers[place], "place": place, "rising": rising, "name": "up" if rising else "down"}
