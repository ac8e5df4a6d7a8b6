import keras
import tensorflow as tf
from tensorflow.keras import layers, models
from tensorflow.keras.layers import AveragePooling2D, Conv2D, Dense, Flatten

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()


def build_model():
    model = tf.keras.Sequential()
    model.add(Conv2D(6, kernel_size=(5, 5), strides=(1, 1), activation="tanh", input_shape=(28, 28, 1), padding="same"))
    model.add(AveragePooling2D(pool_size=(2, 2), strides=(2, 2), padding="valid"))
    model.add(Conv2D(16, kernel_size=(5, 5), strides=(1, 1), activation="tanh", padding="valid"))
    model.add(AveragePooling2D(pool_size=(2, 2), strides=(2, 2), padding="valid"))
    model.add(Flatten())
    model.add(Dense(120, activation="tanh"))
    model.add(Dense(84, activation="tanh"))
    model.add(Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    print(model.summary())
    return model
