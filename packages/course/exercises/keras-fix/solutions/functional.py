import keras
from keras import layers


def build_model():
    image = keras.Input(shape=(28, 28, 1))
    x = layers.Conv2D(32, 3, padding="same", activation="relu")(image)
    x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.MaxPooling2D()(x)
    return keras.Model(image, layers.Dense(10, activation="softmax")(layers.Flatten()(x)))
