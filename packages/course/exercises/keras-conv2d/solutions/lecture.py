import tensorflow as tf
from tensorflow.keras.layers import Conv2D


def build_model():
    model = tf.keras.Sequential()
    model.add(
        Conv2D(10, kernel_size=(3, 3), strides=(1, 1), padding="same", activation="relu", input_shape=(10, 10, 1))
    )
    print(model.summary())
    return model
