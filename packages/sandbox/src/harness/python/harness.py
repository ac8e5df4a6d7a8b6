"""Answers the host from inside the box: `ready`, then one answer to each question, until the host hangs up.

Frames on descriptor 3: u32 header length, u32 body length, JSON header, raw little-endian values.
Whatever is needed after the student's file was loaded is bound to a name of this module before: a replaced
`json.dumps` or `np.asarray` then changes nothing here.
"""

import json
import math
import os
import struct
import sys
import types

# Whatever the host's own parents left open: the channel is the last one that is ours.
os.closerange(4, 65_536)

sys.path.insert(0, "/packages")

import numpy as np  # noqa: E402

CHANNEL = 3
MAX_HEADER_BYTES = 60 * 1024
MAX_DESCRIPTION_BYTES = 250 * 1024
MAX_DEPTH = 30
MAX_RANK = 8
MAX_NODES = 20_000
MAX_NAME, MAX_MESSAGE, MAX_TRACE, MAX_LINE = 200, 4_000, 8_000, 1_000_000
# Of a long trace these frames are told: the outermost calls, and the nearest to the error.
OUTER_FRAMES, INNER_FRAMES, MAX_FUNCTION = 5, 20, 150
FILE_NAME = "student.py"
# Where a zygote has the program that makes boxes of it; a box has nothing in its /tmp.
ZYGOTE = "/tmp/zygote.py"

STORES = {"float64": "<f8", "float32": "<f4", "int64": "<i8", "int32": "<i4", "uint8": "u1", "bool": "?"}
# What students get: floats are float64, integers are int64.
GIVEN = {"float64": "f8", "float32": "f8", "int64": "i8", "int32": "i8", "uint8": "i8", "bool": "?"}
# What is sent for a dtype that the wire has not: the next wider one. Others are no numbers.
SENT = {
    "float64": "float64", "float32": "float32", "float16": "float32", "longdouble": "float64",
    "int64": "int64", "int32": "int32", "int16": "int32", "int8": "int32",
    "uint8": "uint8", "uint16": "int32", "uint32": "int64", "uint64": "float64", "bool": "bool",
}  # fmt: skip

os_readv, os_write, os_exit = os.readv, os.write, os._exit
json_loads, json_dumps = json.loads, json.dumps
pack, unpack = struct.pack, struct.unpack
np_array, np_frombuffer, np_contiguous, np_dtype = np.array, np.frombuffer, np.ascontiguousarray, np.dtype
NdArray, NpScalar, isfinite = np.ndarray, np.generic, math.isfinite
stdout, stderr = sys.stdout, sys.stderr
traceback_of = BaseException.__traceback__.__get__

# What is sent of what a function returned: a model's description, all of it in the header, or the value itself.
if sys.argv[1:] == ["keras"]:
    sys.path.insert(0, "/box")
    import keras_model

    del sys.path[0]
    result_of, max_values_bytes = keras_model.describe, MAX_DESCRIPTION_BYTES
else:
    result_of, max_values_bytes = lambda returned, _: returned, MAX_HEADER_BYTES


class ResultError(Exception):
    """The result cannot be sent back: the student's mistake, told like an error of the program."""


class ResultTooLarge(Exception):
    """The result is larger than the host accepts."""


class MissingFunction(Exception):
    """The host knows it by this name."""


def read_bytes(length):
    data = bytearray(length)
    view = memoryview(data)
    filled = 0
    while filled < length:
        count = os_readv(CHANNEL, [view[filled:]])
        if count == 0:
            os_exit(0)  # the host is gone
        filled += count
    return data


def read_frame():
    header_bytes, body_bytes = unpack("<II", read_bytes(8))
    return json_loads(read_bytes(header_bytes)), read_bytes(body_bytes)


def write_frame(header, body=b""):
    text = json_dumps(header).encode()
    data = memoryview(pack("<II", len(text), len(body)) + text + body)
    while data:
        data = data[os_write(CHANNEL, data) :]


class ArgumentReader:
    """Arguments from their header tree and body: NumPy arrays, tuples of int, lists, dicts, numbers, texts."""

    def __init__(self, body):
        self.body = body
        self.offset = 0

    def read(self, node):
        if isinstance(node, list):
            items = [self.read(item) for item in node]
            return tuple(items) if all(type(item) is int for item in items) else items
        if not isinstance(node, dict):
            return node
        if "$tensor" in node:
            return self.read_tensor(node["dtype"], node["shape"])
        if "$number" in node:
            return float(node["$number"].replace("Infinity", "inf"))
        return {key: self.read(item) for key, item in node["$record"].items()}

    def read_tensor(self, dtype, shape):
        store = np_dtype(STORES[dtype])
        size = math.prod(shape)
        data = np_frombuffer(self.body, store, size, self.offset) if size else np_array([], store)
        self.offset += -(-size * store.itemsize // 8) * 8
        return data.reshape(shape).astype(GIVEN[dtype])


class Encoder:
    """Collects the tensors of one value; `max_bytes` bounds them together."""

    def __init__(self, max_bytes, first_tensor):
        self.max_bytes = max_bytes
        self.first_tensor = first_tensor
        self.blocks = []
        self.bytes = 0
        self.nodes = 0

    def encode(self, value, depth=0):
        if depth > MAX_DEPTH:
            raise ResultError("The result is nested too deeply.")
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise ResultTooLarge("The result has too many parts.")
        if isinstance(value, NpScalar):
            value = value.item()
        if value is None or isinstance(value, (bool, str)):
            return value
        if isinstance(value, (int, float)):
            return encode_number(value)
        if isinstance(value, dict):
            return {"$record": {str(key): self.encode(item, depth + 1) for key, item in value.items()}}
        if isinstance(value, NdArray):
            return self.encode_array(value) or self.encode_list(value.tolist(), depth)
        if isinstance(value, (list, tuple, range)):
            return self.encode_rows(value) or self.encode_list(value, depth)
        raise ResultError(f"A {type(value).__name__} cannot be returned.")

    def encode_list(self, items, depth):
        return [self.encode(item, depth + 1) for item in items]

    def encode_rows(self, rows):
        """None where the lists are ragged or hold anything but numbers."""
        try:
            return self.encode_array(np_array(rows))
        except (ValueError, TypeError, OverflowError):
            return None

    def encode_array(self, array):
        """None where these are no numbers."""
        dtype = SENT.get(array.dtype.name if array.dtype.kind != "f" else f"float{min(64, array.itemsize * 8)}")
        if dtype is None:
            return None
        if array.ndim > MAX_RANK:
            raise ResultError("The result has too many dimensions.")
        store = np_dtype(STORES[dtype])
        if self.bytes + array.size * store.itemsize > self.max_bytes:
            raise ResultTooLarge("The result is larger than a right one could be.")
        data = np_contiguous(array, store).tobytes()
        self.blocks.append(data + bytes(-len(data) % 8))
        self.bytes += len(self.blocks[-1])
        return {"$tensor": self.first_tensor + len(self.blocks) - 1, "dtype": dtype, "shape": list(array.shape)}


def encode_number(number):
    try:
        number = number + 0 if -(2**53) < number < 2**53 else float(number)
    except OverflowError:
        number = math.inf if number > 0 else -math.inf
    if isfinite(number):
        return number
    return {"$number": "NaN" if number != number else "Infinity" if number > 0 else "-Infinity"}


def attempt(read, otherwise):
    """Reading an error may run the student's code, which may raise again."""
    try:
        return read()
    except BaseException:
        return otherwise


def text_of(read, otherwise, length):
    """A `str`, whatever class of its own the program gives."""
    return attempt(lambda: str.__getitem__(str(read()), slice(0, length)), otherwise)


def own_frames(error):
    """(line, code, instruction) of each frame in the student's own file, outermost first."""
    frames = []
    entry = traceback_of(error)
    while entry is not None:
        code = entry.tb_frame.f_code
        if code.co_filename == FILE_NAME:
            frames.append((entry.tb_lineno, code, entry.tb_lasti))
        entry = entry.tb_next
    return frames


def place_of(frame):
    """(line, column), the column None before Python 3.11, which counts none."""
    line, code, instruction = frame
    if not hasattr(code, "co_positions"):
        return line, None
    positions = list(code.co_positions())
    first, _, column, _ = positions[instruction // 2] if instruction // 2 < len(positions) else (None,) * 4
    if first is None or column is None or first > len(source_lines):
        return line, None
    return first, 1 + units_of(source_lines[first - 1].encode()[:column].decode(errors="ignore"))


def units_of(text):
    """As editors count columns: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def syntax_error_place(error):
    line, column = error.lineno, error.offset
    text = source_lines[line - 1] if line and line <= len(source_lines) else ""
    if isinstance(error, IndentationError) and "expected an indented block" not in str(error.msg):
        # Python points at the end of the indentation, or of the line.
        return line, 1 + len(text) - len(text.lstrip())
    if not column or (error.text is not None and error.text.strip() != text.strip()):
        # Before Python 3.12 columns in f-strings count from the expression.
        return line, None
    if error.text is None:
        # Found after parsing: counted in bytes.
        return line, 1 + units_of(text.encode()[: column - 1].decode(errors="ignore"))
    return line, 1 + units_of(text[: column - 1])


def counted(number):
    """Nothing else is a line or a column, whatever the program put there."""
    return number if type(number) is int and 0 < number <= MAX_LINE else None


def describe(error, is_compiling):
    frames = attempt(lambda: own_frames(error), [])
    line, column = attempt(lambda: place_of(frames[-1]), (None, None))
    message = text_of(lambda: error, "", MAX_MESSAGE)
    if is_compiling and isinstance(error, SyntaxError):
        line, column = syntax_error_place(error)
        message = text_of(lambda: error.msg, message, MAX_MESSAGE)
    return {
        "name": text_of(lambda: type(error).__name__, "Error", MAX_NAME),
        "message": message,
        "line": counted(line),
        "column": counted(column),
        "trace": text_of(lambda: trace_of(frames), "", MAX_TRACE) or None,
    }


def trace_of(frames):
    left = len(frames) - OUTER_FRAMES - INNER_FRAMES
    if left <= 0:
        return "\n".join(map(frame_text, frames))
    outer, inner = frames[:OUTER_FRAMES], frames[-INNER_FRAMES:]
    return "\n".join([*map(frame_text, outer), f"... {left} more", *map(frame_text, inner)])


def frame_text(frame):
    line, code, _ = frame
    return f'File "{FILE_NAME}", line {line}, in {code.co_name[:MAX_FUNCTION]}'


def failure(error, is_compiling):
    if isinstance(error, MemoryError):
        reason = "out-of-memory"
    elif isinstance(error, ResultTooLarge):
        reason = "too-large"
    elif is_compiling:
        reason = "compile-error"
    else:
        reason = "unreturnable" if has_returned else "error"
    return {"type": "failed", "reason": reason, "error": describe(error, is_compiling)}


def load(code):
    # A module of its own name: dataclasses and pickle look themselves up in sys.modules.
    module = types.ModuleType("student")
    sys.modules["student"] = module
    global source_lines, program
    # As Python counts lines: a form feed ends none.
    source_lines = code.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    program = module.__dict__
    try:
        compiled = compile(code, FILE_NAME, "exec", dont_inherit=True)
    except BaseException as error:
        return failure(error, is_compiling=True), b""
    exec(compiled, program)
    return {"type": "loaded"}, b""


def call(question, body):
    name = question["name"]
    function = program.get(name)
    if not callable(function):
        raise MissingFunction(f"The file defines no function {name}.")
    reader = ArgumentReader(body)
    args = [reader.read(node) for node in question["args"]]
    returned = function(*args)
    global has_returned
    has_returned = True
    result = Encoder(question["maxResultBytes"], 0)
    encoders = [result]
    values = [result.encode(result_of(returned, program)), encode_arguments(args, question["maxArgumentBytes"], encoders)]
    if len(json_dumps(values)) > max_values_bytes:
        raise ResultTooLarge("The result has too many parts.")
    return {"type": "returned", "values": values}, b"".join(block for encoder in encoders for block in encoder.blocks)


def encode_arguments(args, room, encoders):
    """Whatever cannot be sent any more (a call may do anything to them) comes back as null, which is a difference."""
    trees = []
    first_tensor = len(encoders[0].blocks)
    for argument in args:
        encoder = Encoder(room, first_tensor)
        try:
            tree = encoder.encode(argument)
        except Exception:
            trees.append(None)
            continue
        trees.append(tree)
        encoders.append(encoder)
        room -= encoder.bytes
        first_tensor += len(encoder.blocks)
    return trees


def answer(question, body):
    global has_returned
    has_returned = False
    try:
        return load(question["code"]) if question["type"] == "load" else call(question, body)
    except BaseException as error:  # SystemExit and KeyboardInterrupt, too
        return failure(error, is_compiling=False), b""


def flush():
    """What a call prints is out before its answer is."""
    for stream in (stdout, stderr, sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            continue  # the student closed or replaced it


def rehearse():
    """What is slow the first time is done once before anybody waits for it. Leaves nothing behind."""
    global source_lines, program
    answer({"type": "load", "code": "def rehearse(matrix): return matrix"}, b"")
    matrix = {"$tensor": 0, "dtype": "float64", "shape": [1, 2]}
    limits = {"maxResultBytes": 64, "maxArgumentBytes": 64}
    answer({"type": "call", "name": "rehearse", "args": [matrix], **limits}, bytes(16))
    del sys.modules["student"]
    source_lines, program = [], {}


def serve():
    for stream in (stdout, stderr):
        stream.reconfigure(errors="backslashreplace")
    write_frame({"type": "ready"})
    while True:
        question, body = read_frame()
        header, reply_body = answer(question, body)
        flush()
        header["id"] = question["id"]
        write_frame(header, reply_body)


def become_box():
    """In a zygote: returns in each of its children, when that has become a box."""
    space = {}
    with open(ZYGOTE) as script:
        exec(compile(script.read(), ZYGOTE, "exec"), space)
    space["become_box"]()


source_lines = []
program = {}
# Whether the function that was called has returned: what is raised later is raised by its result.
has_returned = False

rehearse()
if os.path.exists(ZYGOTE):
    become_box()
serve()
