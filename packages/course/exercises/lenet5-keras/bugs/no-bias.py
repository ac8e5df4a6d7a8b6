import keras
from keras.layers import AveragePooling2D, Conv2D, Dense, Flatten


def build_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(32, 32, 1)))
    model.add(Conv2D(6, 5, activation="tanh"))
    model.add(AveragePooling2D(2))
    model.add(Conv2D(16, 5, activation="tanh", use_bias=False))
    model.add(AveragePooling2D(2))
    model.add(Flatten())
    model.add(Dense(120, activation="tanh"))
    model.add(Dense(84, activation="tanh"))
    model.add(Dense(10, activation="softmax"))
    return model
