import keras
from keras.layers import Conv2D, AveragePooling2D, Flatten, Dense


def build_model():
    """LeNet-5: 모델을 만들어서 돌려주세요 · build the model and return it."""
    model = keras.Sequential()
    model.add(keras.Input(shape=(32, 32, 1)))
    # C1: 5×5 kernels, 6 feature maps
    model.add(Conv2D(6, kernel_size=(5, 5), activation="tanh"))
    # S2, C3, S4, C5, F6, 출력층을 이어서 쌓아 보세요 · go on with S2, C3, S4, C5, F6 and the output layer.
    print(model.summary())
    return model
