// What was thrown, as the host wants it: class, message, place and frames in the student's own file.
const MAX_NAME = 200;
const MAX_MESSAGE = 4_000;
const MAX_TRACE = 8_000;
const PLACE = /student\.ts:(\d+):(\d+)/u;
/** A SyntaxError of the parser begins with the line and a row of carets below it. */
const PARSER_PLACE = /^student\.ts:(\d+)\n.*\n( *)\^/u;

const toText = String;
const exec = Function.prototype.call.bind(RegExp.prototype.exec);
const slice = Function.prototype.call.bind(String.prototype.slice);
const split = Function.prototype.call.bind(String.prototype.split);
const trim = Function.prototype.call.bind(String.prototype.trim);

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
  const stack = isObject ? textOf(() => thrown.stack, '', 100_000) : '';
  const atParse = exec(PARSER_PLACE, stack);
  const place = exec(PLACE, stack);
  return {
    name: isObject ? textOf(() => thrown.name ?? 'Error', 'Error', MAX_NAME) : 'Error',
    message: textOf(() => (isObject ? (thrown.message ?? '') : thrown), '', MAX_MESSAGE),
    line: numberOf(place?.[1] ?? atParse?.[1]),
    column: atParse ? atParse[2].length + 1 : numberOf(place?.[2]),
    trace: ownFrames(stack),
  };
}

const numberOf = (digits) => (digits === undefined ? null : Math.max(1, +digits));

function ownFrames(stack) {
  let trace = '';
  const lines = split(stack, '\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = trim(lines[index]);
    if (slice(line, 0, 3) === 'at ' && exec(PLACE, line)) trace += (trace === '' ? '' : '\n') + line;
  }
  return trace === '' ? null : slice(trace, 0, MAX_TRACE);
}

export const isOutOfMemory = ({ name, message }) =>
  name === 'RangeError' && message === 'Array buffer allocation failed';
