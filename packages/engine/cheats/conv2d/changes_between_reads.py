# Returns lists with other contents at every read.
# expect: wrong-answer, runtime-error
class Changing(list):
    reads = 0

    def __iter__(self):
        Changing.reads += 1
        return iter([float(Changing.reads)] * list.__len__(self))

    def __getitem__(self, place):
        Changing.reads += 1
        return float(Changing.reads)


def conv2d(image, kernel):
    rows, columns = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    return Changing(Changing([0.0] * columns) for _ in range(rows))
