import keras
from keras.layers import MaxPooling2D


def build_halving():
    """10×10×10 → 5×5×10"""
    model = keras.Sequential()
    model.add(keras.Input(shape=(10, 10, 10)))
    # 풀링 층을 더하세요 · add the pooling layer.
    return model


def build_keeping():
    """10×10×10 → 10×10×10"""
    model = keras.Sequential()
    model.add(keras.Input(shape=(10, 10, 10)))
    # 풀링 층을 더하세요 · add the pooling layer.
    return model
