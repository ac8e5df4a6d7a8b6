// Answers the host from inside the box: `ready`, then one answer to each question, until the host hangs up.
import { createRequire } from 'node:module';
import { types } from 'node:util';
import vm from 'node:vm';
import { readFrame, writeFrame } from './channel.mjs';
import { installConsole } from './console.mjs';
import { decodeArguments } from './decode.mjs';
import { Encoder, joinBlocks, ResultTooLarge } from './encode.mjs';
import { describeError, describeSyntaxError, installStackTraces, isOutOfMemory } from './errors.mjs';
import { nestedArrays } from './nested-arrays.mjs';
import { withPlace } from './syntax-error-place.mjs';

const { SourceTextModule, SyntheticModule } = vm;
const { isPromise } = types;
const { stringify } = JSON;
const { byteLength } = Buffer;
const { assign, hasOwn, keys } = Object;
const { apply } = Reflect;

installConsole();

/** What functions of this runtime get and return: by its name in a file, from the command line; nested arrays without a name. */
const [dialectName, file = '/box/tfjs.cjs'] = process.argv.slice(2);
const dialect = dialectName ? createRequire(__filename)(file)[dialectName] : nestedArrays;
assign(globalThis, dialect.globals);
installStackTraces();

let program = null;
/** Whether the function that was called has returned: what is thrown later is thrown by its result. */
let hasReturned = false;
/** Ends the waiting for a promise of the student's. */
let rejectWaiting = null;

process.on('uncaughtException', (error) => rejectWaiting?.(error));
process.on('beforeExit', () => rejectWaiting?.(new Error('The returned promise never settles.')));

function settled(promise) {
  return new Promise((resolve, reject) => {
    rejectWaiting = reject;
    promise.then(resolve, reject);
  });
}

/** The host knows it by this name. */
class MissingFunction extends Error {}
MissingFunction.prototype.name = 'MissingFunction';

class CompileError {
  constructor(cause) {
    this.cause = cause;
  }
}

async function load({ code }) {
  try {
    program = new SourceTextModule(code, { identifier: 'student.ts' });
  } catch (error) {
    throw new CompileError(withPlace(error, code));
  }
  await program.link(linkModule);
  await settled(program.evaluate());
  return { header: { type: 'loaded' } };
}

function linkModule(name) {
  const exported = dialect.modules[name];
  if (!exported) throw new CompileError(new SyntaxError('Nothing can be imported here.'));
  return new SyntheticModule(keys(exported), function fill() {
    for (const key of keys(exported)) this.setExport(key, exported[key]);
  });
}

function findFunction(name) {
  const { namespace } = program;
  if (hasOwn(namespace, name) && typeof namespace[name] === 'function') return namespace[name];
  const byDefault = namespace.default;
  if (typeof byDefault === 'function' && byDefault.name === name) return byDefault;
  throw new MissingFunction(`The file exports no function ${name}: write "export function ${name}".`);
}

async function call({ name, args: tree, maxResultBytes, maxArgumentBytes }, body) {
  const implementation = findFunction(name);
  const args = await dialect.argumentsOf(decodeArguments(tree, body, dialect.tensorOf));
  const returned = apply(implementation, undefined, args);
  const value = isPromise(returned) ? await settled(returned) : returned;
  hasReturned = true;
  const result = new Encoder(maxResultBytes, 0, dialect.plainOf);
  const encoders = [result];
  const returnedTree = result.encode(dialect.resultOf(value, program.namespace, args));
  const after = dialect.tellsArguments ? encodeArguments(args, maxArgumentBytes, encoders) : null;
  const values = [returnedTree, after];
  if (byteLength(stringify(values)) > dialect.maxValuesBytes) {
    throw new ResultTooLarge('The result has too many parts.');
  }
  return { header: { type: 'returned', values }, body: joinBlocks(encoders) };
}

/** Whatever cannot be sent any more (a call may do anything to its arguments) comes back as null, which is a difference. */
function encodeArguments(args, maxBytes, encoders) {
  let room = maxBytes;
  let firstTensor = encoders[0].blocks.length;
  const trees = [];
  for (let index = 0; index < args.length; index += 1) {
    const encoder = new Encoder(room, firstTensor);
    trees[index] = null;
    try {
      trees[index] = encoder.encode(args[index]);
    } catch {
      continue;
    }
    encoders[encoders.length] = encoder;
    room -= encoder.bytes;
    firstTensor += encoder.blocks.length;
  }
  return trees;
}

function failure(thrown) {
  if (thrown instanceof CompileError)
    return { reason: 'compile-error', error: describeSyntaxError(thrown.cause) };
  const error = describeError(thrown);
  if (thrown instanceof ResultTooLarge) return { reason: 'too-large', error };
  if (isOutOfMemory(error)) return { reason: 'out-of-memory', error };
  return { reason: hasReturned ? 'unreturnable' : 'error', error };
}

async function answer({ header, body }) {
  hasReturned = false;
  try {
    return await (header.type === 'load' ? load(header) : call(header, body));
  } catch (thrown) {
    return { header: { type: 'failed', ...failure(thrown) } };
  } finally {
    rejectWaiting = null;
  }
}

/** What is slow the first time (modules, decoding, encoding) is done once before anybody waits for it. Leaves nothing behind. */
async function rehearse() {
  await answer({ header: { type: 'load', code: 'export function rehearse(matrix) { return matrix; }' } });
  const args = [{ $tensor: 0, dtype: 'float64', shape: [1, 2] }];
  const limits = { maxResultBytes: 64, maxArgumentBytes: 64 };
  await answer({ header: { type: 'call', name: 'rehearse', args, ...limits }, body: Buffer.alloc(16) });
  program = null;
}

async function serve() {
  await dialect.start();
  // Tensors of tfjs would be counted as the student's.
  if (dialect === nestedArrays) await rehearse();
  writeFrame({ type: 'ready' });
  for (;;) {
    const question = readFrame();
    const { header, body } = await answer(question);
    writeFrame({ ...header, id: question.header.id }, body);
  }
}

void serve();
