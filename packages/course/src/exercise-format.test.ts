import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CourseError, loadExercise, locatePlace } from './index.ts';
import { copyExercise, type ExerciseFolder } from './testing/exercise-folder.ts';

let exercise: ExerciseFolder;

// conv2d as it was when this was written: its lines are named below.
const FIXTURE = path.join(import.meta.dirname, 'fixtures/exercise.yaml');

beforeEach(async () => {
  exercise = await copyExercise('conv2d');
  await exercise.write('exercise.yaml', await readFile(FIXTURE, 'utf8'));
});

afterEach(() => exercise.remove());

/** What is told of conv2d's exercise.yaml with `from` replaced, without the file's name. */
async function problemsWith(from: string, to: string): Promise<readonly string[]> {
  await exercise.edit('exercise.yaml', from, to);
  try {
    await loadExercise(exercise.folder);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    expect(error.file).toBe(`${exercise.folder}/exercise.yaml`);
    return error.problems;
  }
  return [];
}

const IMAGE = 'image: { tensor: { shape: [H, W], distribution: integers, low: -4, high: 9 } }';

describe('what is wrong in exercise.yaml', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'a number too small',
      'minutes: 25',
      'minutes: 0',
      /^line 9, column 10, minutes: 0 will not do: write at least 1\.$/u,
    ],
    [
      'a fraction',
      'minutes: 25',
      'minutes: 2.5',
      /^line 9, column 10, minutes: 2\.5 is no integer: write one\.$/u,
    ],
    [
      'a text for a number',
      'points: 10',
      'points: ten',
      /^line 10, column 9, points: This is a text: write a number\.$/u,
    ],
    ['nothing for a number', 'points: 10', 'points:', /, points: This is empty: write a number\.$/u],
    [
      'a word of another list',
      'level: beginner',
      'level: beginer',
      /^line 8, column 8, level: “beginer” will not do: write one of beginner, intermediate, advanced\. Did you mean beginner\?$/u,
    ],
    [
      'a field that is missing',
      'minutes: 25\n',
      '',
      /^line 2, column 1, minutes: This is missing: add a number\.$/u,
    ],
    [
      'a field that there is not',
      'points: 10',
      'points: 10\npoint: 3',
      /^line 11, column 1, the file: There is no field “point”: did you mean points\? Fields are kind, format, title, /u,
    ],
    [
      'a field written wrongly, told once',
      'minutes: 25',
      'minute: 25',
      /^line 9, column 1, the file: There is no field “minute”: did you mean minutes\?/u,
    ],
    [
      'a limit written wrongly',
      'cpuMs: 2000',
      'cpums: 2000',
      /, limits: There is no field “cpums”: did you mean cpuMs\?/u,
    ],
    [
      'a language that there is not',
      'languages: [typescript, python]',
      'languages: [typescript, pyton]',
      /, languages\[1\]: “pyton” will not do: .* Did you mean python\?$/u,
    ],
    [
      'another kind',
      'kind: function',
      'kind: functoin',
      /^line 3, column 7, kind: “functoin” will not do: write one of function, quiz, model\. Did you mean function\?$/u,
    ],
    ['no kind', 'kind: function\n', '', /, kind: This is missing: write one of function, quiz, model\.$/u],
    ['another version', 'format: 1', 'format: 2', /, format: “2” will not do: write 1\.$/u],
    [
      'a text in one language',
      'en: Two-dimensional convolution }',
      '}',
      /^line 4, column 8, title\.en: This is missing: add a text\.$/u,
    ],
    [
      'a text in a third language',
      'en: Two-dimensional convolution }',
      'en: x, jp: y }',
      /^line 4, column 30, title: There is no field “jp”: remove it\. Fields are ko, en\.$/u,
    ],
    [
      'a name with a blank',
      'name: worked-example',
      'name: Worked example',
      /, cases\[0\]\.name: Use lower-case letters, digits and -/u,
    ],
    [
      'a name that begins with a digit',
      'typescript: conv2d',
      'typescript: 2dconv',
      /, functions\[0\]\.name\.typescript: Use a name of letters/u,
    ],
    [
      'a type that there is not',
      'type: matrix',
      'type: matirx',
      /^line 1\d, column 15, functions\[0\]\.parameters\[0\]\.type: “matirx” will not do: .* Did you mean matrix\?$/u,
    ],
    [
      'a type that is neither',
      'type: matrix',
      'type: { tensor: 2 }',
      /, functions\[0\]\.parameters\[0\]\.type: Write a type such as matrix/u,
    ],
    [
      'an unknown type in a record',
      'type: matrix',
      'type: { record: { w: matix } }',
      /, functions\[0\]\.parameters\[0\]\.type\.record\.w: “matix” will not do: .* Did you mean matrix\?$/u,
    ],
    [
      'a generator that there is not',
      IMAGE,
      'image: { tensr: { shape: [H, W] } }',
      /, cases\[1\]\.arguments\.image: There is no field “tensr”: did you mean tensor\? Fields are tensor\.$/u,
    ],
    [
      'nothing like a generator',
      IMAGE,
      'image: { matrix: [H, W] }',
      /, cases\[1\]\.arguments\.image: Write exactly one of `value: …`, `tensor: /u,
    ],
    [
      'two generators',
      IMAGE,
      'image: { integer: 1, choice: [1] }',
      /, cases\[1\]\.arguments\.image: Write exactly one of `value: …`/u,
    ],
    [
      'an argument without a generator',
      IMAGE,
      'image: [[1, 2]]',
      /, cases\[1\]\.arguments\.image: Write exactly one of `value: …`/u,
    ],
    [
      'a field of a generator',
      IMAGE,
      'image: { tensor: { shape: [H, W], hight: 9 } }',
      /, cases\[1\]\.arguments\.image\.tensor: There is no field “hight”: did you mean high\?/u,
    ],
    [
      'a tensor without a shape',
      IMAGE,
      'image: { tensor: { low: 1 } }',
      /, cases\[1\]\.arguments\.image\.tensor\.shape: This is missing: add a list\.$/u,
    ],
    [
      'an axis that is no number',
      IMAGE,
      'image: { tensor: { shape: [H, true] } }',
      /, cases\[1\]\.arguments\.image\.tensor\.shape\[1\]: Write a number, or an expression such as/u,
    ],
    [
      'axes without end',
      IMAGE,
      'image: { tensor: { shape: [1, 1, 1, 1, 1, 1, 1] } }',
      /, cases\[1\]\.arguments\.image\.tensor\.shape: This has 7 entries: write at most 6\.$/u,
    ],
    [
      'an expression without end',
      IMAGE,
      `image: { integer: "${'1+'.repeat(120)}1" }`,
      /, cases\[1\]\.arguments\.image\.integer: This has 241 characters: write at most 200\.$/u,
    ],
    [
      'another dtype',
      IMAGE,
      'image: { value: [1], dtype: float16 }',
      /, cases\[1\]\.arguments\.image\.dtype: “float16” will not do: write one of float64, .* Did you mean float64\?$/u,
    ],
    [
      'a record in a list',
      IMAGE,
      'image: { list: [{ record: { a: { intege: 1 } } }] }',
      /, cases\[1\]\.arguments\.image\.list\[0\]\.record\.a: There is no field “intege”: did you mean integer\?/u,
    ],
    [
      'YAML’s own NaN',
      IMAGE,
      'image: { value: [[1, .nan]] }',
      /, cases\[1\]\.arguments\.image\.value\[0\]\[1\]: Write NaN, Infinity and -Infinity as words/u,
    ],
    [
      'a range of three',
      'draw: { H: [3, 5], W: [6, 8] }',
      'draw: { H: [3, 4, 5] }',
      /, cases\[1\]\.draw\.H: This has 3 entries: write at most 2\.$/u,
    ],
    [
      'a range that is none',
      'draw: { H: [3, 5], W: [6, 8] }',
      'draw: { H: 3 }',
      /, cases\[1\]\.draw\.H: Write a range `\[from, to\]`/u,
    ],
    [
      'choices',
      'draw: { H: [3, 5], W: [6, 8] }',
      'draw: { H: { choices: [1] } }',
      /, cases\[1\]\.draw\.H: There is no field “choices”: did you mean choice\?/u,
    ],
    [
      'a drawn name with a blank',
      'draw: { H: [3, 5], W: [6, 8] }',
      'draw: { "H 1": [3, 5] }',
      /, cases\[1\]\.draw\.H 1: Use a name of letters/u,
    ],
    [
      'draws without end',
      '    count: 3',
      '    count: 1000000000',
      /, cases\[3\]\.count: 1000000000 will not do: write at most 50\.$/u,
    ],
    [
      'a reference that is neither',
      'reference: conv2d',
      'reference: 5',
      /, functions\[0\]\.reference: Write the name of a function of packages\/reference, or `\{ solution: /u,
    ],
    [
      'a hint for what does not fail so',
      'cases:\n',
      'hints: { shap: { ko: a, en: b } }\ncases:\n',
      /, hints.*shap/u,
    ],
    [
      'a rule for a language that there is not',
      'cases:\n',
      'forbidden: { pyton: {} }\ncases:\n',
      /, forbidden.*pyton/u,
    ],
    [
      'an endless metric',
      '    weight: 2\n',
      '    weight: 2\n    metric: { kind: accuracy, full: 1, calls: 1e9 }\n',
      /, cases\[3\]\.metric\.calls: 1000000000 will not do: write at most 1000\.$/u,
    ],
  ])('%s', async (_what, from, to, told) => {
    expect(await problemsWith(from, to)).toEqual([expect.stringMatching(told)]);
  });

  it('is told all at once', async () => {
    await exercise.edit('exercise.yaml', 'minutes: 25', 'minutes: 0');
    expect(await problemsWith('points: 10', 'points: 0')).toHaveLength(2);
  });
});

describe('what YAML allows and the format does not', () => {
  it.each<[string, string, RegExp]>([
    [
      'aliases',
      'points: &ten 10\nsum: *ten',
      /^line 11, column 6, \*ten: Aliases are not allowed: write it out\.$/u,
    ],
    ['the same field twice', 'points: 10\npoints: 9', /^line 11, column 1, Map keys must be unique\.$/u],
    ['a bracket too few', 'points: [10', /^line \d+, column \d+, .*\]/u],
    ['a second document', 'points: 10\n---\nkind: quiz', /^line 11, column 1, .*multiple documents/u],
    [
      'lists in lists without end',
      `points: ${'['.repeat(40)}${']'.repeat(40)}`,
      /has more than 32 levels of nesting: make it flatter/u,
    ],
    [
      'a tower that would overflow the stack',
      `points: ${'['.repeat(100_000)}`,
      /^has more than 32 levels of nesting/u,
    ],
    [
      'fields without end',
      `points: 10\n${Array.from({ length: 6_000 }, (_, key) => `k${key}: 1`).join('\n')}`,
      /^has more than 5000 fields/u,
    ],
    ['a file without end', `points: 10\n# ${'x'.repeat(300_000)}`, /^has more than 256 kB/u],
  ])('%s', async (_what, to, told) => {
    const [first] = await problemsWith('points: 10', to);
    expect(first).toMatch(told);
  });

  it('a billion laughs', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
    const names = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const laughs = names.map((name, index) => level(name, index === 0 ? '*a' : `*${names[index - 1] ?? ''}`));
    const problems = await problemsWith('points: 10', `points: 10\na: &a ha\n${laughs.join('')}`);
    expect(problems[0]).toMatch(/^line 12, column \d+, \*a: Aliases are not allowed/u);
  });
});

describe('a place in exercise.yaml', () => {
  it.each([
    ['cases[1].arguments.image.tensor.shape[1]', 'W], distribution: integers'],
    ['cases[1].arguments.stride', 'image: { tensor: { shape: [H, W], distribution: integers'],
    ['cases', '- name: worked-example'],
    ['limits.cpuMs', '2000'],
  ])('%s is found, or what is around it', async (place, text) => {
    const file = path.join(exercise.folder, 'exercise.yaml');
    const found = await locatePlace(exercise.folder, place);
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(found?.file).toBe(file);
    expect(lines[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toMatch(text);
  });

  it.each(['solutions', 'data/weights.safetensors', 'starters', ''])(
    '%j is in no line of it',
    async (place) => {
      expect(await locatePlace(exercise.folder, place)).toBeNull();
    },
  );
});
