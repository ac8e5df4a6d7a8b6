import keras
from keras.layers import AveragePooling2D


def build_halving():
    return keras.Sequential([keras.Input(shape=(10, 10, 10)), AveragePooling2D(2)])


def build_keeping():
    return keras.Sequential([keras.Input(shape=(10, 10, 10)), AveragePooling2D(2, strides=1, padding="same")])
