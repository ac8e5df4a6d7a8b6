import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CheckReportSchema } from '@convolab/contracts';
import { loadExercise } from '@convolab/course';
import { jest } from '@jest/globals';
import { convolab, temporaryFolder } from '../../testing/run-convolab.ts';

// Real boxes, on machines that may be busy.
jest.setTimeout(180_000);

const { folder, remove } = temporaryFolder({ 'a-file': '' });
afterAll(remove);

const make = (...args: string[]) => convolab(['new', 'exercise', ...args], { cwd: folder });
const inFolder = (...names: string[]) => path.join(folder, ...names);

describe('a new exercise', () => {
  it('passes the publish gate as it is', async () => {
    const made = await make('my-filter', '--title', 'My "own": filter');
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('convolab check ./my-filter');
    const { code, stdout } = await convolab(['check', './my-filter', '--json'], { cwd: folder });
    const report = CheckReportSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ slug: 'my-filter', problems: [], passed: true });
    expect(report.programs.map(({ role }) => role).sort()).toEqual([
      ...['bug', 'bug', 'solution', 'solution', 'starter', 'starter'],
    ]);
    expect(report.mutants?.survivors).toEqual([]);
    expect(code).toBe(0);
  });

  it('names what a known mistake is, in a grading', async () => {
    await make('mistaken');
    const bug = 'mistaken/bugs/kernel-flipped.ts';
    const { code, stdout } = await convolab(['grade', './mistaken', bug, '--json'], { cwd: folder });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ diagnosis: { id: 'kernel-flipped' } });
  });

  it('has the title that is given, or one from its slug, and leads editors to the schema', async () => {
    await make('titled', '--title', 'a: {b} "c" #d');
    expect((await loadExercise(inFolder('titled'))).spec.title).toEqual({
      ko: 'a: {b} "c" #d',
      en: 'a: {b} "c" #d',
    });
    await make('max-pooling-2');
    expect((await loadExercise(inFolder('max-pooling-2'))).spec.title.en).toBe('Max pooling 2');
    const [first = ''] = readFileSync(inFolder('titled/exercise.yaml'), 'utf8').split('\n');
    const schema = first.replace('# yaml-language-server: $schema=', '');
    expect(existsSync(path.resolve(inFolder('titled'), schema))).toBe(true);
  });

  it('is made in another folder where that is asked for, and may be read by others', async () => {
    mkdirSync(inFolder('course'));
    const { stdout } = await make('elsewhere', '--in', 'course');
    expect(stdout).toContain('Made course/elsewhere, ');
    expect(statSync(inFolder('course/elsewhere')).mode & 0o055).toBe(
      statSync(inFolder('course')).mode & 0o055,
    );
    expect(readdirSync(inFolder('course'))).toEqual(['elsewhere']);
  });
});

describe('what is refused', () => {
  it.each([
    [
      ['My_Filter'],
      '“My_Filter” is no slug: use lower-case letters, digits and -, .* Did you mean my-filter\\?',
    ],
    [['합성곱'], '“합성곱” is no slug: use lower-case'],
    [['../outside'], '“../outside” is no slug'],
    [['x'.repeat(62)], 'is no slug: .* 61 characters at most'],
    [['conv2d'], 'The course has an exercise conv2d already'],
    [['a-file'], 'a-file is there already, and nothing was changed'],
    [[], '`convolab new exercise` needs a slug'],
    [['one', 'two'], '`convolab new exercise` does not take “two”'],
    [['one', '--in', 'nowhere'], 'There is no folder nowhere'],
    [['one', '--in', 'a-file'], 'There is no folder a-file'],
    [['one', '--title'], '--title needs a value'],
    [['one', '--seed', '1'], '`convolab new` has no option --seed'],
  ])('%j', async (args, told) => {
    const { code, stdout, stderr } = await make(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(told, 'u'));
    expect(existsSync(inFolder('one'))).toBe(false);
  });

  it('anything but an exercise', async () => {
    expect((await convolab(['new'])).stderr).toContain(
      'Say what is to be made: write `convolab new exercise <slug>`.',
    );
    expect((await convolab(['new', 'lesson'])).stderr).toContain('“lesson” cannot be made');
  });

  it('a folder that is there, which stays as it is', async () => {
    await make('twice');
    writeFileSync(inFolder('twice/exercise.yaml'), 'mine');
    expect((await make('twice')).code).toBe(2);
    expect(readFileSync(inFolder('twice/exercise.yaml'), 'utf8')).toBe('mine');
  });

  it('in Korean where that is asked for', async () => {
    const { stderr } = await convolab(['new', 'exercise', 'My_Filter', '--lang', 'ko']);
    expect(stderr).toContain('슬러그로 쓸 수 없어요.');
  });
});

describe('a mistake in a new exercise', () => {
  it.each([
    [
      'minutes: 15',
      'minuts: 15',
      'line 11, column 1, the file: There is no field “minuts”: did you mean minutes\\?',
    ],
    [
      '{ K: [2, 3], N: [K + 2, 8] }',
      '{ K: [2, 3], N: [K + 9, 8] }',
      'line \\d+, column \\d+, cases\\[1\\]\\.draw\\.N: There is no integer to draw from',
    ],
  ])('%s → %s is told with its line, by both commands', async (from, to, told) => {
    const slug = `broken-${to.length}`;
    await make(slug);
    const file = inFolder(slug, 'exercise.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(from, () => to),
    );
    const checked = await convolab(['check', `./${slug}`], { cwd: folder });
    const graded = await convolab(['grade', `./${slug}`, `${slug}/starter.py`], { cwd: folder });
    expect([checked.code, graded.code]).toEqual([2, 2]);
    const expected = new RegExp(`${slug}/exercise\\.yaml: ${told}`, 'u');
    expect(checked.stdout + checked.stderr).toMatch(expected);
    expect(graded.stderr).toMatch(expected);
  });
});
