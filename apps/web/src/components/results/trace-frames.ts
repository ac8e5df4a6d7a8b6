/** A call in the student's own file. */
export interface TraceFrame {
  /** null at the outermost level of the file, and in functions without a name. */
  readonly name: string | null;
  readonly line: number;
  readonly column: number | null;
}

const PYTHON = /^\s*File "[^"]*", line (?<line>\d+)(?:, in (?<name>.+))?$/u;
const JAVASCRIPT = /^\s*at (?:(?:async )?(?<name>.+) \()?[^()]*?:(?<line>\d+):(?<column>\d+)\)?$/u;
/** In the place of calls that are left out of a long trace. */
const LEFT_OUT = /^\.\.\. (\d+) more$/u;
/** What the languages call a place that is in no named function. */
const NAMELESS = new Set(['<module>', '<lambda>', '<anonymous>']);

/** Calls that a trace does not tell. */
export interface LeftOut {
  readonly leftOut: number;
}

/** The frames of a trace, the place of the error first; null where it is written in no form that is known. */
export function traceFrames(trace: string): (TraceFrame | LeftOut)[] | null {
  const lines = trace.split('\n').filter((line) => line.trim() !== '');
  const isPython = lines.some((line) => PYTHON.test(line));
  const frames = lines.map((line) => leftOutOf(line) ?? frameOf((isPython ? PYTHON : JAVASCRIPT).exec(line)));
  const known = frames.filter((frame) => frame !== null);
  if (known.length === 0 || known.length < frames.length) return null;
  // Python begins with the outermost call, JavaScript with the place of the error.
  return isPython ? known.reverse() : known;
}

function leftOutOf(line: string): LeftOut | null {
  const count = LEFT_OUT.exec(line)?.[1];
  return count === undefined ? null : { leftOut: Number(count) };
}

function frameOf(match: RegExpExecArray | null): TraceFrame | null {
  const { name, line, column } = match?.groups ?? {};
  if (line === undefined) return null;
  const isNamed = name !== undefined && !NAMELESS.has(name);
  return {
    name: isNamed ? name : null,
    line: Number(line),
    column: column === undefined ? null : Number(column),
  };
}

export interface TraceRun extends TraceFrame {
  /** How often this frame stands there in a row: a recursion without an end has hundreds. */
  readonly times: number;
}

/** Equal frames that follow each other as one. */
export function foldedFrames(frames: readonly (TraceFrame | LeftOut)[]): (TraceRun | LeftOut)[] {
  const runs: (TraceRun | LeftOut)[] = [];
  for (const frame of frames) {
    const last = runs.at(-1);
    if ('leftOut' in frame) runs.push(frame);
    else if (last && !('leftOut' in last) && isSame(last, frame)) {
      runs[runs.length - 1] = { ...last, times: last.times + 1 };
    } else runs.push({ ...frame, times: 1 });
  }
  return runs;
}

const isSame = (a: TraceFrame, b: TraceFrame) =>
  a.name === b.name && a.line === b.line && a.column === b.column;
