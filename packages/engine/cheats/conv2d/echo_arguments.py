# Gives back what it was given, cut to the right size.
# expect: wrong-answer
def conv2d(image, kernel):
    return image[kernel.shape[0] - 1 :, kernel.shape[1] - 1 :]
