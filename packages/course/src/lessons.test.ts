import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCourse } from './load-course.ts';

const { lessons } = await loadCourse(path.resolve(import.meta.dirname, '..'));

const directives = (text: string) =>
  [...text.matchAll(/^::(?:figure|exercise)\{.*?\}$/gmu)].map(([directive]) => directive);
const exercisesIn = (text: string) =>
  [...text.matchAll(/^::exercise\{slug=(?<slug>[a-z0-9-]+)\}$/gmu)].map((match) => match.groups?.['slug']);
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe.each(lessons)('the lesson $slug', ({ text, exercises }) => {
  it('shows the same figures and exercises at the same places in both languages', () => {
    expect(directives(text.en)).toEqual(directives(text.ko));
  });

  it('links the exercises that lesson.yaml names, in its order', () => {
    expect(exercisesIn(text.ko)).toEqual(exercises);
  });

  it('has the same sections and formulas in both languages', () => {
    for (const pattern of [/^## /gmu, /^\$\$$/gmu, /^```/gmu])
      expect([pattern, count(text.en, pattern)]).toEqual([pattern, count(text.ko, pattern)]);
  });

  it('names its sources at the foot', () => {
    expect(text.ko).toContain('**참고한 자료**');
    expect(text.en).toContain('**Sources**');
  });
});

describe('the guide to running a camp', () => {
  const read = (file: string) =>
    readFile(path.resolve(import.meta.dirname, '../guides/run-the-camp', file), 'utf8');

  it('has the same sections, points and rows in both languages', async () => {
    const [ko, en] = await Promise.all([read('text.ko.md'), read('text.en.md')]);
    for (const pattern of [/^## /gmu, /^- /gmu, /^\|/gmu])
      expect([pattern, count(en, pattern)]).toEqual([pattern, count(ko, pattern)]);
  });

  it('names the core exercises of the ready assignments', async () => {
    const { assignments } = await loadCourse(path.resolve(import.meta.dirname, '..'));
    const text = await read('text.en.md');
    for (const { exercises } of assignments) expect(text).toContain(`| ${exercises.join(', ')}`);
  });
});
