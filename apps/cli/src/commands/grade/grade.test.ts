import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { convolab, REPOSITORY, startConvolab, temporaryFolder } from '../../testing/run-convolab.ts';
import { GradeReportSchema, type GradeReport } from './grade-report.ts';

// Real boxes, and the first call builds.
jest.setTimeout(120_000);

const CONV2D = path.join(REPOSITORY, 'packages/course/exercises/conv2d');
const source = (name: string) => readFileSync(path.join(CONV2D, name), 'utf8');

const { folder, remove } = temporaryFolder({
  'right.py': source('solutions/loops.py'),
  'right.ts': source('solutions/loops.ts'),
  'right.js': source('solutions/typed-arrays.js'),
  'not-flipped.ts': source('bugs/not-flipped.ts'),
  'half.py': 'def conv2d(image, kernel:\n    return image\n',
  'full-width.ts': 'export function conv2d（image, kernel) { return image; }\n',
  'endless.ts': 'export function conv2d(image, kernel) { for (;;); }\n',
  'raises.py': 'def conv2d(image, kernel):\n    rows = image.shape[0]\n    return image[rows]\n',
  'wild.py': 'def conv2d(image, kernel):\n    raise ValueError("\\x1b[2J\\x1b]0;title\\x07 \\x9b31m")\n',
  '\u001B[1mbold.py': source('solutions/loops.py'),
  'starter.ts': source('starter.ts'),
  'notes.txt': source('solutions/loops.py'),
  'large.py': `# ${'x'.repeat(70_000)}\n`,
  'korean.py': new Uint8Array([0x23, 0xc7, 0xd1, 0xb1, 0xdb, 0x0a]),
});
afterAll(remove);

const inFolder = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  convolab(args, { cwd: folder, env });

function reportsOf(stdout: string): GradeReport[] {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => GradeReportSchema.strict().parse(JSON.parse(line)));
}

async function gradeOne(...args: string[]) {
  const { code, stdout } = await inFolder(['grade', 'conv2d', ...args, '--json']);
  const [report, ...more] = reportsOf(stdout);
  expect(more).toEqual([]);
  if (!report) throw new Error('No report.');
  return { code, report };
}

describe('grade --json', () => {
  it.each(['right.py', 'right.ts', 'right.js'])('accepts %s', async (file) => {
    const { code, report } = await gradeOne(file, '--seed', '7');
    expect(code).toBe(0);
    expect(report).toMatchObject({
      exercise: 'conv2d',
      file,
      language: file.endsWith('.py') ? 'python' : 'typescript',
      verdict: 'accepted',
      score: 10,
      maxScore: 10,
      seed: '7',
      engine: {
        isolation: 'bubblewrap',
        runtime: file.endsWith('.py') ? 'python' : 'typescript',
        backend: null,
      },
    });
    expect(report.cases).toHaveLength(10);
    expect(report.cases.every(({ verdict, cpuMs }) => verdict === 'accepted' && cpuMs !== null)).toBe(true);
  });

  it('names the mistake', async () => {
    const { code, report } = await gradeOne('not-flipped.ts');
    expect(code).toBe(1);
    expect(report).toMatchObject({ verdict: 'wrong-answer', diagnosis: { id: 'not-flipped' } });
    expect(report.diagnosis?.message).toContain('not flipped');
    expect(report.cases[0]?.message).toContain('expected 4, got -4');
  });

  it('shows the smallest input that the program gets wrong', async () => {
    const { report } = await gradeOne('not-flipped.ts', '--seed', '5');
    const { counterexample } = report;
    expect(counterexample).toMatchObject({ function: 'conv2d', error: null });
    const shapes = counterexample?.arguments.map(
      ({ value }) => value.kind === 'tensor' && value.tensor.shape,
    );
    expect(shapes).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(counterexample?.code).toMatch(/^console\.log\(conv2d\(.*\n\/\/ → \[\[.*\n$/u);
    expect((await gradeOne('right.py')).report.counterexample).toBeUndefined();
  });

  it('writes one object a file in the order of the files, also where the first takes longest', async () => {
    const files = ['endless.ts', 'right.ts', 'half.py', 'not-flipped.ts', 'starter.ts', 'raises.py'];
    const { code, stdout } = await inFolder(['grade', 'conv2d', ...files, '--json', '--seed', '0xc0ffee']);
    expect(code).toBe(1);
    const reports = reportsOf(stdout);
    expect(reports.map(({ file }) => file)).toEqual(files);
    expect(reports.map(({ verdict }) => verdict).slice(0, 4)).toEqual([
      'time-limit',
      'accepted',
      'compile-error',
      'wrong-answer',
    ]);
    expect(reports.every(({ seed }) => seed === '0xc0ffee')).toBe(true);
    expect(reports[0]?.cases.map(({ verdict }) => verdict)).toContain('not-run');
    expect(reports[2]?.error).toMatchObject({ name: 'SyntaxError', line: 1 });
    expect(reports[5]).toMatchObject({ verdict: 'runtime-error', error: { name: 'IndexError', line: 3 } });
  });

  it('draws the same cases from the same seed, and says the seed it has drawn', async () => {
    const { report: drawn } = await gradeOne('not-flipped.ts');
    const { report: again } = await gradeOne('not-flipped.ts', '--seed', drawn.seed);
    const messages = ({ cases }: GradeReport) => cases.map(({ verdict, message }) => [verdict, message]);
    expect(messages(again)).toEqual(messages(drawn));
    expect(again.seed).toBe(drawn.seed);
  });

  it('speaks the language that is asked for, and nothing but JSON on stdout', async () => {
    const korean = await inFolder(['grade', 'conv2d', 'not-flipped.ts', '--json'], { LC_ALL: 'ko_KR.UTF-8' });
    expect(reportsOf(korean.stdout)[0]?.diagnosis?.message).toContain('커널을 뒤집지 않았어요');
    const english = await inFolder(['grade', 'conv2d', 'not-flipped.ts', '--json', '--lang', 'en'], {
      LC_ALL: 'ko_KR.UTF-8',
    });
    expect(reportsOf(english.stdout)[0]?.diagnosis?.message).toContain('not flipped');
  });

  it('takes the language of a file with another ending', async () => {
    const { report } = await gradeOne('notes.txt', '--language', 'py');
    expect(report).toMatchObject({ language: 'python', verdict: 'accepted' });
  });

  it('reads the structure of a model without training it', async () => {
    const model = path.join(REPOSITORY, 'packages/course/exercises/lenet5/solutions/tanh-average.ts');
    const { code, stdout } = await inFolder(['grade', 'lenet5', model, '--structure-only', '--json']);
    const [report] = reportsOf(stdout);
    expect(code).toBe(0);
    expect(report).toMatchObject({
      verdict: 'accepted',
      score: 10,
      engine: { runtime: 'tfjs-model', backend: null },
    });
    expect(report?.cases.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(10, 6);
  });
});

describe('grade', () => {
  it('shows a person the mistake, and expected and got of the first case that may be shown', async () => {
    const { code, stdout, stderr } = await inFolder(['grade', 'conv2d', 'not-flipped.ts', '--seed', '5']);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('The kernel was not flipped');
    expect(stdout).toContain('expected [[4, 4], [4, 4]]');
    expect(stdout).toContain('got [[-4, -4], [-4, -4]]');
    expect(stdout).toMatch(/asymmetric-kernel-1 +hidden +wrong answer/u);
    expect(stdout).toContain('--seed 5');
  });

  it('shows a small input that the program gets wrong, as a call to be tried', async () => {
    const { stdout } = await inFolder(['grade', 'conv2d', 'not-flipped.ts', '--seed', '5']);
    const [, example = ''] = stdout.split('Smallest input that fails');
    expect(example).toMatch(/input kernel = \[\[.*\]\]\n +expected \[\[.*\]\]\n +got \[\[/u);
    expect(example).toMatch(/console\.log\(conv2d\(/u);
  });

  it('writes out the controls that a program or the name of its file would send to the terminal', async () => {
    const files = ['wild.py', '\u001B[1mbold.py'];
    const { stdout } = await inFolder(['grade', 'conv2d', ...files]);
    expect(stdout).toContain('ValueError: ␛[2J␛]0;title␇ ‹U+009B›31m');
    expect(stdout).toContain('␛[1mbold.py');
    const wild = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u;
    expect(stdout).not.toMatch(wild);
    const missing = await inFolder(['grade', 'conv2d', '\u001B[1mmissing.py']);
    expect(missing.stderr).toContain('There is no file ␛[1mmissing.py');
    const { stdout: json } = await inFolder(['grade', 'conv2d', ...files, '--json']);
    expect(json).not.toMatch(wild);
    expect(reportsOf(json)[0]?.error?.message).toBe('\u001B[2J\u001B]0;title\u0007 \u009B31m');
  });

  it('shows the place of an error in the student’s file', async () => {
    const { stdout } = await inFolder(['grade', 'conv2d', 'raises.py', 'half.py']);
    expect(stdout).toMatch(/IndexError: .*\(line 3/u);
    expect(stdout).toMatch(/SyntaxError: .*\(line 1, column \d+\)/u);
    expect(stdout).toContain('0 of 2 programs accepted');
  });

  it('takes a folder for an exercise, relative to where it is called', async () => {
    const relative = path.relative(folder, CONV2D);
    const { code, stdout } = await inFolder(['grade', relative, 'right.py']);
    expect({ code, accepted: stdout.includes('✓ accepted, 10 of 10 points') }).toEqual({
      code: 0,
      accepted: true,
    });
  });

  it('leaves no process behind when it is stopped', async () => {
    const { child, ended } = startConvolab(['grade', 'conv2d', 'endless.ts', 'endless.ts'], { cwd: folder });
    const boxes = () => descendants(child.pid ?? -1).length;
    while (boxes() === 0 && child.exitCode === null) await delay(20);
    const before = descendants(child.pid ?? -1);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('Stopped.');
    expect(before.filter(isAlive)).toEqual([]);
  });
});

/** Process ids, from the kernel's tables. */
function descendants(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      const parent = parentOf(Number(name));
      return parent === null ? [] : [[Number(name), parent] as const];
    });
  const found = [root];
  for (const one of found) found.push(...parents.filter(([, parent]) => parent === one).map(([id]) => id));
  return found.slice(1);
}

function parentOf(processId: number): number | null {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? null : Number(parent);
  } catch {
    // It has ended between the listing and the reading.
    return null;
  }
}

const isAlive = (processId: number) => parentOf(processId) !== null;

describe('what is asked for wrongly', () => {
  it.each<[string, string[], string]>([
    ['a missing file', ['conv2d', 'nothing.py'], 'There is no file nothing.py'],
    ['a folder', ['conv2d', '.'], '. is a folder'],
    ['an unknown ending', ['conv2d', 'notes.txt'], 'notes.txt ends in none of .ts, .js, .py'],
    ['a file that is too large', ['conv2d', 'large.py'], 'large.py is larger than 64 kB'],
    ['a file in another encoding', ['conv2d', 'korean.py'], 'korean.py is no UTF-8 text'],
    ['a language that does not exist', ['conv2d', 'right.py', '--language', 'perl'], '--language is “perl”'],
    ['a language that the exercise does not take', ['lenet5', 'right.py'], 'takes TypeScript only'],
    ['an unknown exercise', ['conv2', 'right.py'], 'Did you mean conv2d?'],
    ['a folder without exercise', ['.', 'right.py'], 'has no exercise.yaml'],
    ['no exercise', [], 'needs an exercise'],
    ['no file', ['conv2d'], 'Name at least one program file'],
    ['a quiz', ['output-size-quiz', 'right.py'], 'is a quiz'],
    ['a bad seed', ['conv2d', 'right.py', '--seed', 'seven'], '--seed is “seven”'],
    ['a seed without value', ['conv2d', 'right.py', '--seed'], '--seed needs a value'],
    ['an unknown option', ['conv2d', 'right.py', '--sed', '3'], 'Did you mean --seed?'],
    ['an option that is nowhere', ['conv2d', 'right.py', '--verbose'], 'There is no option --verbose'],
    ['a value for a switch', ['conv2d', 'right.py', '--json=yes'], '--json takes no value'],
    ['training left out where there is none', ['conv2d', 'right.py', '--structure-only'], 'leave it out'],
    ['an unknown language of the interface', ['conv2d', 'right.py', '--lang', 'fr'], 'use ko or en'],
  ])('%s ends with 2, one clear message, and nothing half-printed', async (_, args, message) => {
    const { code, stdout, stderr } = await inFolder(['grade', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('is said in Korean as well', async () => {
    const { stderr } = await inFolder(['grade', 'conv2', 'right.py'], { LC_ALL: '', LANG: 'ko_KR.UTF-8' });
    expect(stderr).toContain('혹시 conv2d인가요?');
  });

  it('also where only the last of several files is missing', async () => {
    const { code, stdout } = await inFolder(['grade', 'conv2d', 'right.py', 'nothing.py', '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('a machine that cannot isolate programs', () => {
  it('runs nothing, says that the container image can, and ends with 3', async () => {
    const given: unknown = JSON.parse(readFileSync(process.env['CONVOLAB_SANDBOX_CONFIG'] ?? '', 'utf8'));
    const lacking = { ...(given as object), isolation: { missing: 'No bubblewrap.' } };
    const { folder: place, remove: removePlace } = temporaryFolder({
      'sandbox.json': JSON.stringify(lacking),
    });
    const env = { CONVOLAB_SANDBOX_CONFIG: path.join(place, 'sandbox.json') };
    const { code, stdout, stderr } = await inFolder(['grade', 'conv2d', 'right.py', '--json'], env);
    removePlace();
    expect(code).toBe(3);
    expect(reportsOf(stdout)).toMatchObject([
      { verdict: 'internal-error', score: 0, engine: { isolation: null } },
    ]);
    expect(stderr).toContain('container image');
  });
});
