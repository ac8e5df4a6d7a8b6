import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CourseError, loadExercise } from './index.ts';
import { copyExercise, type ExerciseFolder } from './testing/exercise-folder.ts';

const fixture = (name: string) => readFile(path.join(import.meta.dirname, 'fixtures', name));

let exercise: ExerciseFolder;

beforeEach(async () => {
  exercise = await copyExercise('conv2d');
});

afterEach(() => exercise.remove());

const add = async (file: string, content: string | Uint8Array) => {
  await mkdir(path.dirname(path.join(exercise.folder, file)), { recursive: true });
  await exercise.write(file, content);
};

/** `<file>: <problem>` of what is wrong, the file's name within the folder. */
async function told(): Promise<string> {
  try {
    await loadExercise(exercise.folder);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    return `${path.relative(exercise.folder, error.file)}: ${error.problems.join('\n')}`;
  }
  return '';
}

/** A safetensors file by hand, with any header. */
function safetensors(header: unknown, data = 0): Uint8Array {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, Buffer.alloc(data)]);
}

describe('the data of an exercise', () => {
  it('is read by the name of its file, byte for byte', async () => {
    const bytes = await fixture('dense.safetensors');
    await add('data/dense.safetensors', bytes);
    await add('data/.hidden', 'nothing');
    const { data } = await loadExercise(exercise.folder);
    expect(data).toEqual([{ name: 'dense', safetensors: bytes.toString('base64') }]);
  });

  it('is nothing where there is no such folder', async () => {
    expect((await loadExercise(exercise.folder)).data).toEqual([]);
  });

  it('is not passed over where it cannot be read', async () => {
    await add('data', 'no folder');
    await expect(loadExercise(exercise.folder)).rejects.toThrow('ENOTDIR');
  });

  const vector = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    [
      'a dtype that is not read here',
      'w.safetensors',
      () => safetensors({ a: { dtype: 'BF16', shape: [2], data_offsets: [0, 4] } }, 4),
      /^data\/w\.safetensors: a has the dtype BF16: use one of F64, /u,
    ],
    [
      'an ending of another format',
      'weights.npz',
      () => Buffer.of(1),
      /^data\/weights\.npz: must be named in .* end in \.safetensors/u,
    ],
    [
      'a name in capitals',
      'Weights.safetensors',
      () => safetensors({}),
      /^data\/Weights\.safetensors: must be named in lower-case/u,
    ],
    [
      'an empty file',
      'w.safetensors',
      () => Buffer.alloc(0),
      /^data\/w\.safetensors: The file is too short for safetensors/u,
    ],
    [
      'a header that is no JSON',
      'w.safetensors',
      () => safetensors('{'),
      /^data\/w\.safetensors: The header .* is no JSON/u,
    ],
    [
      'a header longer than the file',
      'w.safetensors',
      () => safetensors({}).fill(200, 0, 3),
      /^data\/w\.safetensors: The header .* is too long/u,
    ],
    [
      'bytes too few',
      'w.safetensors',
      () => safetensors({ a: vector }, 4),
      /: a does not have the bytes of its shape/u,
    ],
    [
      'a shape beyond all memory',
      'w.safetensors',
      () => safetensors({ a: { ...vector, shape: [2 ** 40, 2 ** 40] } }, 8),
      /: a does not have the bytes of its shape/u,
    ],
    [
      'a negative axis',
      'w.safetensors',
      () => safetensors({ a: { ...vector, shape: [-2, -1] } }, 8),
      /: a has no shape/u,
    ],
    [
      'a tensor without a place',
      'w.safetensors',
      () => safetensors({ a: { dtype: 'F32', shape: [2] } }, 8),
      /: a has no place/u,
    ],
    [
      'bytes that are no bools',
      'w.safetensors',
      () =>
        Buffer.concat([
          safetensors({ a: { dtype: 'BOOL', shape: [1], data_offsets: [0, 1] } }),
          Buffer.of(7),
        ]),
      /: a has bools other than 0 and 1/u,
    ],
    [
      'more than is read with every submission',
      'w.safetensors',
      () => Buffer.alloc(6_000_001),
      /^data: has 6000001 bytes: keep 6000000 at most/u,
    ],
  ])('is refused with %s', async (_what, file, content, message) => {
    await add(`data/${file}`, await content());
    expect(await told()).toMatch(message);
  });

  it('is refused in more than ten files', async () => {
    for (let file = 0; file <= 10; file += 1) await add(`data/w${file}.safetensors`, safetensors({}));
    expect(await told()).toBe('data: has 11 files: keep 10 at most');
  });
});

describe('mutants.yaml', () => {
  const entry = (mutant: string, reason = 'Rows are all as long as the first.') =>
    `- mutant: '${mutant}'\n  reason: ${reason}\n`;
  const MUTANT = 'loops:7:32 image[0].length → image.length';

  it('names mutants that no case can tell, with the reason', async () => {
    await add('mutants.yaml', entry(MUTANT));
    expect((await loadExercise(exercise.folder)).equivalentMutants).toEqual([
      { mutant: MUTANT, reason: 'Rows are all as long as the first.' },
    ]);
  });

  it('need not be there', async () => {
    expect((await loadExercise(exercise.folder)).equivalentMutants).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      'no list',
      'mutant: a',
      /^mutants\.yaml: line 1, column 1, the file: This is a group of fields: write a list\.$/u,
    ],
    [
      'a reason that says nothing',
      entry(MUTANT, 'so'),
      /^mutants\.yaml: line 2, column 11, \[0\]\.reason: This has 2 characters: write at least 10\.$/u,
    ],
    [
      'no reason',
      `- mutant: '${MUTANT}'`,
      /: line 1, column 3, \[0\]\.reason: This is missing: add a text\.$/u,
    ],
    [
      'what is no mutant',
      entry('loops'),
      /: line 1, column 11, \[0\]\.mutant: Copy the mutant from the check/u,
    ],
    [
      'a solution that is not there',
      entry('windows:1:1 a → b'),
      /: line 1, column 11, \[0\]\.mutant: There is no TypeScript solution “windows”: use one of loops/u,
    ],
    [
      'a mutant twice',
      entry(MUTANT) + entry(MUTANT),
      /: line 3, column 11, \[1\]\.mutant: This mutant is there twice/u,
    ],
    ['another field', `${entry(MUTANT)}  why: it is`, /: line 3, column 3, \[0\]: There is no field “why”/u],
  ])('is refused with %s', async (_what, text, message) => {
    await add('mutants.yaml', text);
    expect(await told()).toMatch(message);
  });
});

describe('files that would be overlooked', () => {
  it.each<[string, RegExp]>([
    ['solutions/loops.rb', /^solutions\/loops\.rb: is no program: it ends in none of \.ts, /u],
    ['bugs/averaged.pyc', /^bugs\/averaged\.pyc: is no program/u],
    ['bugs/avaraged.ko.md', /^bugs\/avaraged\.ko\.md: is the message of no program/u],
    ['starter.c', /^starter\.c: is no program/u],
  ])('are named: %s', async (file, message) => {
    await add(file, '');
    expect(await told()).toMatch(message);
  });

  it('may be those of Python and of the system', async () => {
    await add('solutions/__pycache__/loops.cpython-311.pyc', '');
    await add('bugs/.DS_Store', '');
    expect(await told()).toBe('');
  });
});

it('a folder without exercise.yaml is told so', async () => {
  await expect(loadExercise(path.join(exercise.folder, 'solutions'))).rejects.toThrow(
    /exercise\.yaml: is missing: write it/u,
  );
});
