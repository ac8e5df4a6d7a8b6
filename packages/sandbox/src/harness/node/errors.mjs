// What was thrown, as the host wants it: class, message, place and frames in the student's own file.
const MAX_NAME = 200;
const MAX_MESSAGE = 4_000;
const MAX_FRAME = 200;
const FILE_NAME = 'student.ts';
/** Of a long trace these frames are told: the nearest to the error, and the outermost calls. */
const INNER_FRAMES = 20;
const OUTER_FRAMES = 5;
/** Frames in the text that programs read as `error.stack`. */
const STACK_FRAMES = 30;
/** Where the parser of scripts says it: the line, its text, carets below (none for what is not seen). Tabs stay tabs. */
const PARSER_PLACE = /^student\.ts:(\d+)\n.*\n([ \t]*)[\^\n]/u;

// The student's code shares these objects: whatever is needed later is taken before it runs.
const toText = String;
const exec = Function.prototype.call.bind(RegExp.prototype.exec);
const slice = Function.prototype.call.bind(String.prototype.slice);
const textOfError = Function.prototype.call.bind(Error.prototype.toString);
const recall = Function.prototype.call.bind(WeakMap.prototype.get);
const remember = Function.prototype.call.bind(WeakMap.prototype.set);

/** Methods of the call sites, which only V8 makes: anything else that is passed to them throws. */
function callSiteMethods() {
  Error.prepareStackTrace = (_, sites) => sites;
  const { getFileName, getLineNumber, getColumnNumber, toString } = Object.getPrototypeOf(
    new Error().stack[0],
  );
  delete Error.prepareStackTrace;
  return [getFileName, getLineNumber, getColumnNumber, toString].map((method) =>
    Function.prototype.call.bind(method),
  );
}

const [fileOf, lineOf, columnOf, textOfSite] = callSiteMethods();

/** By error: its own frames, as V8 told them. The text of `error.stack` may be anything; no place is read from it. */
const framesByError = new WeakMap();

/** V8 calls it when the stack of an error is read first. What programs put in its place is never called. */
function prepareStackTrace(error, sites) {
  let text = textOf(() => textOfError(error), 'Error', MAX_MESSAGE);
  try {
    remember(framesByError, error, ownFrames(sites));
    for (let index = 0; index < sites.length && index < STACK_FRAMES; index += 1) {
      text += `\n    at ${textOfSite(sites[index])}`;
    }
  } catch {
    // Called by the program with something else: then nothing is known of the error.
  }
  return text;
}

export function installStackTraces() {
  // All of them: of a recursion the outermost calls are wanted, too.
  Error.stackTraceLimit = Infinity;
  Object.defineProperty(Error, 'prepareStackTrace', {
    get: () => prepareStackTrace,
    set: () => undefined,
    configurable: false,
  });
}

/** `{line, column, trace}`, the innermost first; null where there are none. */
function ownFrames(sites) {
  let first = null;
  let count = 0;
  let inner = '';
  const outer = [];
  for (let index = 0; index < sites.length; index += 1) {
    const site = sites[index];
    if (fileOf(site) !== FILE_NAME) continue;
    first ??= { line: lineOf(site), column: columnOf(site) };
    if (count < INNER_FRAMES) inner += `${frameText(site)}\n`;
    else outer[count - INNER_FRAMES] = site;
    count += 1;
  }
  return first && { ...first, trace: slice(inner + outerText(outer), 0, -1) };
}

function outerText(sites) {
  const left = sites.length - OUTER_FRAMES;
  let text = left > 0 ? `... ${left} more\n` : '';
  for (let index = left > 0 ? left : 0; index < sites.length; index += 1)
    text += `${frameText(sites[index])}\n`;
  return text;
}

const frameText = (site) => `at ${slice(textOfSite(site), -MAX_FRAME)}`;

/** Reading an error runs the student's code, if it has a getter; that may throw again. */
function textOf(read, otherwise, maxLength) {
  try {
    return slice(toText(read()), 0, maxLength);
  } catch {
    return otherwise;
  }
}

export function describeError(thrown) {
  const isObject = typeof thrown === 'object' && thrown !== null;
  // Makes V8 tell the frames, where nobody has asked for them yet.
  if (isObject) textOf(() => thrown.stack, '', 0);
  const { line = null, column = null, trace = null } = (isObject && recall(framesByError, thrown)) || {};
  return { ...nameAndMessage(thrown, isObject), line, column, trace };
}

/** A text that cannot be parsed, before any of it ran. */
export function describeSyntaxError(error) {
  const place = exec(PARSER_PLACE, error.stack);
  return {
    ...nameAndMessage(error, true),
    line: place ? +place[1] : null,
    column: place ? place[2].length + 1 : null,
    trace: null,
  };
}

const nameAndMessage = (thrown, isObject) => ({
  name: isObject ? textOf(() => thrown.name ?? 'Error', 'Error', MAX_NAME) : 'Error',
  message: textOf(() => (isObject ? (thrown.message ?? '') : thrown), '', MAX_MESSAGE),
});

export const isOutOfMemory = ({ name, message }) =>
  name === 'RangeError' && message === 'Array buffer allocation failed';
