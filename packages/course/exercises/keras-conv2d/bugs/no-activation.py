import keras
from keras.layers import Conv2D


def build_model():
    model = keras.Sequential()
    model.add(Conv2D(10, kernel_size=(3, 3), padding="same", input_shape=(10, 10, 1)))
    return model
