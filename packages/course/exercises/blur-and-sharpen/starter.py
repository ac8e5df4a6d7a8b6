import numpy as np


def gaussian_kernel(size, sigma):
    """합이 1인 가우시안 커널 · Gaussian kernel whose sum is 1."""
    distances = np.arange(size) - (size - 1) // 2
    # 여기를 채우세요 · fill in: e^(−(x² + y²)/2σ²), divided by the sum.
    return np.zeros((size, size))


def sharpen(image, amount):
    """선명한 이미지 · image + amount · (image − blurred)."""
    kernel = gaussian_kernel(3, 1)
    padded = np.pad(image, 1)
    blurred = np.zeros(image.shape)
    # 여기를 채우세요 · fill in: blur, and sharpen.
    return image
