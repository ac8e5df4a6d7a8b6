import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CourseError, loadCourse } from './index.ts';

const courseRoot = path.resolve(import.meta.dirname, '..');

describe('the built-in course', () => {
  it('loads, from the first exercise to LeNet-5', async () => {
    const { lessons, exercises } = await loadCourse(courseRoot);
    expect(lessons.length).toBeGreaterThan(0);
    const slugs = exercises.map((exercise) => exercise.slug);
    expect(slugs[0]).toBe('hello');
    expect(slugs.indexOf('conv1d')).toBeLessThan(slugs.indexOf('conv2d'));
    expect(slugs.indexOf('lenet-classifier')).toBeLessThan(slugs.indexOf('lenet5'));
  });

  it('has text, solutions, starters and explained bugs in every exercise that is a program', async () => {
    const { exercises } = await loadCourse(courseRoot);
    for (const { slug, spec, starters, solutions, bugs } of exercises) {
      if (spec.kind === 'quiz') continue;
      for (const language of spec.languages) {
        expect({ slug, language, starter: Boolean(starters[language]) }).toEqual({
          slug,
          language,
          starter: true,
        });
        expect(solutions.filter((solution) => solution.language === language).length).toBeGreaterThan(0);
      }
      expect(bugs.length).toBeGreaterThanOrEqual(4);
      for (const bug of bugs) expect(bug.message.ko && bug.message.en).toBeTruthy();
    }
  });

  it('has four ready assignments, which a beginner can do in ten hours', async () => {
    const { exercises, assignments } = await loadCourse(courseRoot);
    expect(assignments).toHaveLength(4);
    const named = assignments.flatMap((assignment) => assignment.exercises);
    expect(new Set(named).size).toBe(named.length);
    const minutes = exercises.map(({ slug, spec }) => (named.includes(slug) ? spec.minutes : 0));
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(600);
  });
});

describe('a broken course', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'course-'));
    for (const part of ['lessons', 'exercises', 'units.yaml', 'order.yaml', 'assignments.yaml'])
      await cp(path.join(courseRoot, part), path.join(root, part), { recursive: true });
  });

  afterEach(() => rm(root, { recursive: true }));

  const edit = async (file: string, from: string, to: string) => {
    const target = path.join(root, file);
    const text = await readFile(target, 'utf8');
    expect(text).toContain(from);
    await writeFile(target, text.replace(from, to));
  };

  it('names file, line and rule', async () => {
    await edit('exercises/conv2d/exercise.yaml', 'minutes: 25', 'minutes: 0');
    await expect(loadCourse(root)).rejects.toThrow(/conv2d\/exercise\.yaml: line 9, column 10, minutes: /u);
  });

  it('refuses unknown keys, so that a typing mistake does not pass', async () => {
    await edit('exercises/conv2d/exercise.yaml', 'points: 10', 'points: 10\npoint: 3');
    await expect(loadCourse(root)).rejects.toThrow(/point/u);
  });

  it('refuses YAML aliases', async () => {
    await edit('exercises/conv2d/exercise.yaml', 'points: 10', 'points: &ten 10\nminutes2: *ten');
    await expect(loadCourse(root)).rejects.toThrow(/Aliases are not allowed/u);
  });

  it('refuses a statement without its translation', async () => {
    await rm(path.join(root, 'exercises/conv2d/statement.en.md'));
    await expect(loadCourse(root)).rejects.toThrow(/statement\.en\.md: is missing/u);
  });

  it('refuses a bug program without a message', async () => {
    await rm(path.join(root, 'exercises/conv2d/bugs/not-flipped.ko.md'));
    await expect(loadCourse(root)).rejects.toThrow(CourseError);
  });

  it('refuses a lesson that leads to an exercise that is not there', async () => {
    await edit('lessons/conv2d/lesson.yaml', '[conv2d', '[conv3d');
    await expect(loadCourse(root)).rejects.toThrow(
      /lesson\.yaml: names exercises that are not there: conv3d/u,
    );
  });

  it('refuses a lesson of a unit without a title', async () => {
    await edit('lessons/conv2d/lesson.yaml', 'unit: 1', 'unit: 9');
    await expect(loadCourse(root)).rejects.toThrow(/conv2d\/lesson\.yaml: is of unit 9/u);
  });

  it('refuses an assignment with an exercise that is not there', async () => {
    await edit('assignments.yaml', 'conv1d,', 'conv9d,');
    await expect(loadCourse(root)).rejects.toThrow(/assignments\.yaml: names exercises .*conv9d/u);
  });

  it('refuses an order without every exercise, each once', async () => {
    await edit('order.yaml', '- hello\n', '- conv2d\n- conv3d\n');
    await expect(loadCourse(root)).rejects.toMatchObject({
      problems: [
        'does not name hello: say where in the course it comes',
        'names conv3d, and there is no such exercise',
        'names conv2d twice',
      ],
    });
  });
});
