import keras
from keras.layers import Conv2D


def build_model():
    model = keras.Sequential()
    model.add(Conv2D(3, kernel_size=(10, 10), padding="same", activation="relu", input_shape=(10, 10, 1)))
    return model
