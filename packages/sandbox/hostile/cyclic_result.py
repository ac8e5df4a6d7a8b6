# Returns a list that holds itself.
# expect: threw
def attack():
    items = []
    items.append(items)
    return items
