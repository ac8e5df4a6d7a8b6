import keras
from keras import layers

TRAINING = {"optimizer": "adam", "epochs": 2}


def build_model():
    image = keras.Input(shape=(28, 28, 1))
    c1 = layers.Conv2D(6, 5, padding="same")(image)
    s2 = layers.MaxPooling2D()(layers.ReLU()(c1))
    c3 = layers.Conv2D(16, 5, activation=keras.activations.relu)(s2)
    s4 = layers.MaxPooling2D(pool_size=2, strides=2)(c3)
    c5 = layers.Conv2D(120, 5, activation="relu")(s4)
    f6 = layers.Dense(84, activation="relu")(layers.Flatten()(c5))
    return keras.Model(inputs=image, outputs=layers.Dense(10, activation="softmax")(f6))
