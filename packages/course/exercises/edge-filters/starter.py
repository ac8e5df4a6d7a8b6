import numpy as np

KERNELS = {
    # 여기를 채우세요 · fill in: the two kernels of sobel, prewitt and roberts.
}


def edge_filter(image, name):
    """이름으로 고른 윤곽 필터의 크기 · magnitude of the edge filter of that name."""
    first, second = (np.array(kernel) for kernel in KERNELS.get(name, ([[0]], [[0]])))
    kh, kw = first.shape
    output = np.zeros((image.shape[0] - kh + 1, image.shape[1] - kw + 1))
    for y in range(output.shape[0]):
        for x in range(output.shape[1]):
            # 여기를 채우세요 · fill in: both sums of products, and their magnitude.
            output[y, x] = 0
    return output
