import { foldedFrames, traceFrames } from './trace-frames.ts';

describe('traceFrames', () => {
  it('reads Python, the place of the error first', () => {
    const trace = 'File "main.py", line 12, in <module>\nFile "main.py", line 4, in conv2d';
    expect(traceFrames(trace)).toEqual([
      { name: 'conv2d', line: 4, column: null },
      { name: null, line: 12, column: null },
    ]);
  });

  it('reads JavaScript', () => {
    const trace =
      'at dot (main.ts:3:18)\nat Array.map (main.ts:7:2)\nat main.ts:20:1\nat async run (file:///x/main.ts:9:5)';
    expect(traceFrames(trace)).toEqual([
      { name: 'dot', line: 3, column: 18 },
      { name: 'Array.map', line: 7, column: 2 },
      { name: null, line: 20, column: 1 },
      { name: 'run', line: 9, column: 5 },
    ]);
  });

  it.each([
    ['File "student.py", line 9, in f\n... 974 more\nFile "student.py", line 2, in g', ['g', 974, 'f']],
    ['at g (student.ts:2:1)\n... 12 more\nat f (student.ts:9:1)', ['g', 12, 'f']],
  ])('knows where calls are left out: %j', (trace, told) => {
    const frames = traceFrames(trace)?.map((frame) => ('leftOut' in frame ? frame.leftOut : frame.name));
    expect(frames).toEqual(told);
  });

  it('leaves what it does not know as it is', () => {
    expect(traceFrames('at dot (main.ts:3:18)\nsomething else')).toBeNull();
    expect(traceFrames('')).toBeNull();
  });
});

describe('foldedFrames', () => {
  it('tells a recursion once', () => {
    const [inner, outer] = [
      { name: 'f', line: 2, column: null },
      { name: null, line: 9, column: null },
    ];
    expect(foldedFrames([inner, inner, inner, outer])).toEqual([
      { ...inner, times: 3 },
      { ...outer, times: 1 },
    ]);
    expect(foldedFrames([inner, { leftOut: 9 }, inner])).toEqual([
      { ...inner, times: 1 },
      { leftOut: 9 },
      { ...inner, times: 1 },
    ]);
  });
});
