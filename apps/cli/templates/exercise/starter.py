import numpy as np


def slide_over(signal, kernel):
    """커널을 신호 위로 미끄러뜨리기 · slide the kernel over the signal, multiply and add."""
    output = np.zeros(len(signal) - len(kernel) + 1)
    for x in range(len(output)):
        # 여기를 채우세요 · fill in: multiply the numbers under the kernel and add them up.
        output[x] = 0
    return output
