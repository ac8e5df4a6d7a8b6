// Arguments: tensors become nested arrays of numbers (bool: of booleans).
const STORES = {
  float64: Float64Array,
  float32: Float32Array,
  int64: BigInt64Array,
  int32: Int32Array,
  uint8: Uint8Array,
  bool: Uint8Array,
};
const ELEMENTS = {
  int64: Number,
  bool: (element) => element === 1,
};

/** The list of arguments from its header tree and body; `tensorOf(store, shape, dtype)` makes tensors of another kind than nested arrays. */
export function decodeArguments(tree, body, tensorOf = nest) {
  let offset = 0;
  const readTensor = ({ dtype, shape }) => {
    const Store = STORES[dtype];
    let size = 1;
    for (let axis = 0; axis < shape.length; axis += 1) size *= shape[axis];
    // Blocks lie at multiples of eight of the body, which need not lie at one itself.
    const bytes = new Uint8Array(size * Store.BYTES_PER_ELEMENT);
    bytes.set(body.subarray(offset, offset + bytes.length));
    offset += Math.ceil(bytes.length / 8) * 8;
    return tensorOf(new Store(bytes.buffer), shape, dtype);
  };
  const read = (node) => {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map(read);
    if ('$tensor' in node) return readTensor(node);
    if ('$number' in node) return Number(node.$number);
    return Object.fromEntries(Object.entries(node.$record).map(([key, item]) => [key, read(item)]));
  };
  return read(tree);
}

function nest(data, shape, dtype) {
  const convert = ELEMENTS[dtype] ?? ((element) => element);
  let position = 0;
  const level = (axis) => {
    if (axis === shape.length) return convert(data[position++]);
    const items = new Array(shape[axis]);
    for (let index = 0; index < items.length; index += 1) items[index] = level(axis + 1);
    return items;
  };
  return level(0);
}
