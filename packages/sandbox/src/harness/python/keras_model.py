"""Keras for programs that define a model, and how a model leaves the box: as text, without weights.

Keras runs on its NumPy backend, which computes with jax and SciPy. Both are large, and nothing that is only described
uses them: here stand-ins take their names while Keras is loaded. What would compute says that the platform does.
"""

import importlib
import importlib.abc
import importlib.util
import json
import os
import sys
import types
import warnings

import numpy as np

MNIST = "/mnist"
IDX_IMAGES_HEADER, IDX_LABELS_HEADER = 16, 8

PLATFORM_TRAINS = (
    "[Convolab] 학습은 채점 서버가 해요. compile과 fit에 준 값은 쓰이지 않아요. 학습 설정을 바꾸려면 "
    "TRAINING = {…}을 쓰세요.\n"
    "[Convolab] The platform trains your model: what compile and fit are given is not used. Settings go into "
    "TRAINING = {…}."
)
NOTHING_SAVED = "[Convolab] 여기에는 저장되지 않아요. · Nothing is saved here."
NOT_COMPUTED = (
    "여기에서는 모델을 정의하기만 하고 계산은 하지 않아요. 학습과 평가는 채점 서버가 해요. · "
    "Here a model is only defined, not computed: the platform trains and evaluates it."
)


class NotComputedHere(Exception):
    """The program asks for numbers of a model."""


class _Absent(types.ModuleType):
    """Stands for a package that is not here while another one is loaded."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return not_computed


def not_computed(*_, **__):
    raise NotComputedHere(NOT_COMPUTED)


def load_keras():
    stand_ins = {name: _Absent(name) for name in ("jax", "jax.lax", "scipy", "scipy.linalg")}
    # Keras' own backend of jax is asked for Fourier transforms.
    stand_ins |= {name: _Absent(name) for name in ("keras.src.backend.jax", "keras.src.backend.jax.math")}
    for name, module in stand_ins.items():
        module.__path__ = []
        parent, _, child = name.rpartition(".")
        if parent in stand_ins:
            setattr(stand_ins[parent], child, module)
    os.environ["KERAS_BACKEND"] = "numpy"
    sys.modules.update(stand_ins)
    loaded = importlib.import_module("keras")
    for name in stand_ins:
        del sys.modules[name]
    return loaded


keras = load_keras()
# Else errors are wrapped in lists of a layer's arguments.
keras.config.disable_traceback_filtering()
# The lecture gives the first layer its input_shape, which Keras 3 still takes.
warnings.filterwarnings("ignore", message="Do not pass an `input_shape`")

Model, serialize, json_dumps = keras.Model, keras.saving.serialize_keras_object, json.dumps


def describe(model, program):
    """What leaves the box for a model and its file's TRAINING: both as text."""
    if not isinstance(model, Model):
        raise TypeError("The function returns no model of keras.Sequential() or keras.Model().")
    training = program.get("TRAINING")
    return {
        "topology": json_dumps(serialize(model)),
        "training": None if training is None else json_dumps(training),
    }


def told_once(message):
    told = []

    def tell():
        if not told:
            told.append(True)
            print(message)

    return tell


def replace_methods():
    """What would train, compute or save; a program of the lecture runs on."""
    tell_training, tell_saving = told_once(PLATFORM_TRAINS), told_once(NOTHING_SAVED)
    compile_model = Model.compile

    def compile(self, *arguments, **settings):
        tell_training()
        self._metrics_asked = list(settings.get("metrics") or [])
        return compile_model(self, *arguments, **settings)

    def fit(self, *_, **__):
        tell_training()
        history = keras.callbacks.History()
        history.set_model(self)
        history.on_train_begin()
        return history

    def evaluate(self, *_, **__):
        tell_training()
        # The loss, and each metric that was asked for.
        values = [float("nan")] * (1 + len(self._metrics_asked))
        return values if len(values) > 1 else values[0]

    def save(self, *_, **__):
        tell_saving()

    Model.compile, Model.fit, Model.evaluate = compile, fit, evaluate
    Model._metrics_asked = []
    Model.save = Model.save_weights = Model.export = save
    for name in ("predict", "predict_on_batch", "train_on_batch", "test_on_batch"):
        setattr(Model, name, not_computed)


def load_mnist(path=None):
    """The real MNIST, as `keras.datasets.mnist.load_data()` gives it; read from the disk as far as it is used."""

    def read(name, header, *shape):
        file = f"{MNIST}/{name}"
        return np.asarray(np.memmap(file, np.uint8, "c", header, shape))

    return tuple(
        (
            read(f"{part}-images-idx3-ubyte", IDX_IMAGES_HEADER, count, 28, 28),
            read(f"{part}-labels-idx1-ubyte", IDX_LABELS_HEADER, count),
        )
        for part, count in (("train", 60_000), ("t10k", 10_000))
    )


def replace_data_sets():
    def not_here(*_, **__):
        raise FileNotFoundError(
            "이 데이터는 여기에 없어요. keras.datasets.mnist만 쓸 수 있어요. · "
            "This data set is not here: only keras.datasets.mnist is."
        )

    for name, module in vars(keras.datasets).items():
        if hasattr(module, "load_data"):
            module.load_data = load_mnist if name == "mnist" else not_here


class _KerasOfTensorFlow(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """`tensorflow.keras…` is `keras…`."""

    NAME = "tensorflow.keras"

    def find_spec(self, name, path=None, target=None):
        if not name.startswith(f"{self.NAME}."):
            return None
        try:
            module = self.create_module(types.SimpleNamespace(name=name))
        except ModuleNotFoundError:
            return None
        return importlib.util.spec_from_loader(name, self, is_package=hasattr(module, "__path__"))

    def create_module(self, spec):
        return importlib.import_module("keras" + spec.name.removeprefix(self.NAME))

    def exec_module(self, module):
        pass


def stand_in_for_tensorflow():
    """`tf.keras`, activation functions of `tf.nn` and `tf.random.set_seed`: what a model of the lecture is written with."""
    tensorflow = types.ModuleType("tensorflow")
    tensorflow.__path__ = []
    # The first release that came with Keras 3; some programs look at it.
    tensorflow.__version__ = "2.16.0"
    tensorflow.keras = keras
    names = ("relu", "tanh", "sigmoid", "softmax", "leaky_relu", "elu")
    tensorflow.nn = types.SimpleNamespace(**{name: getattr(keras.activations, name) for name in names})
    tensorflow.random = types.SimpleNamespace(set_seed=keras.utils.set_random_seed)
    tensorflow.float32 = "float32"

    def missing(name):
        raise AttributeError(f"module 'tensorflow' has no attribute '{name}' here: only tf.keras and tf.nn are")

    tensorflow.__getattr__ = missing
    sys.modules |= {"tensorflow": tensorflow, _KerasOfTensorFlow.NAME: keras}
    # Keras looks for TensorFlow itself, and must not take this one for it.
    from keras.src.utils import module_utils

    module_utils.tensorflow._available = False
    sys.meta_path.insert(0, _KerasOfTensorFlow())


def rehearse():
    """What is slow the first time is done once. Names of layers begin anew."""
    model = keras.Sequential([keras.Input((4, 4, 1)), keras.layers.Conv2D(1, 3), keras.layers.Flatten()])
    model.summary(print_fn=lambda *_, **__: None)
    describe(model, {})
    keras.backend.clear_session()


replace_methods()
replace_data_sets()
stand_in_for_tensorflow()
rehearse()
