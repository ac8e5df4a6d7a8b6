import keras
from keras.layers import Conv2D


def build_model():
    """10×10×1 → 10×10×10"""
    model = keras.Sequential()
    model.add(keras.Input(shape=(10, 10, 1)))
    # 합성곱 층을 더하세요 · add the convolution layer.
    print(model.summary())
    return model
