import keras
from keras.layers import MaxPooling2D


def build_halving():
    return keras.Sequential([keras.Input(shape=(10, 10, 10)), MaxPooling2D(2, strides=1, padding="same")])


def build_keeping():
    return keras.Sequential([keras.Input(shape=(10, 10, 10)), MaxPooling2D(2)])
