import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { exerciseSchemaText } from './exercise-schema.ts';

const course = path.resolve(import.meta.dirname, '..');
const committed = await readFile(path.join(course, 'exercise.schema.json'), 'utf8');
const accepts = new Ajv().compile(JSON.parse(committed) as object);
const exercises = await readdir(path.join(course, 'exercises'));
const readExercise = (slug: string) =>
  readFile(path.join(course, 'exercises', slug, 'exercise.yaml'), 'utf8');

const fixture = await readFile(path.join(import.meta.dirname, 'fixtures/exercise.yaml'), 'utf8');

describe('exercise.schema.json', () => {
  // If this fails the format was changed: run `node packages/course/write-schema.mjs`.
  it('is that of the format', () => {
    expect(committed).toBe(exerciseSchemaText());
  });

  it.each(exercises)('accepts %s, which names it', async (slug) => {
    const text = await readExercise(slug);
    accepts(parse(text));
    expect(accepts.errors ?? []).toEqual([]);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/exercise\.schema\.json\n/u);
  });

  it('accepts what an example does not use', () => {
    const argument = (text: string) =>
      fixture.replace('image: { tensor: { shape: [H, W] } }', `image: ${text}`);
    for (const text of [
      '{ list: [{ record: { a: { choice: [1, two, true] }, b: { number: {} } } }, { data: weights }] }',
      '{ digits: images, scale: bytes, padding: 2 }',
      '{ value: { a: [NaN, [1, null]] }, dtype: int32 }',
    ]) {
      expect(accepts(parse(argument(text)))).toBe(true);
    }
  });

  it.each<[string, string, string]>([
    ['an unknown field', 'points: 10', 'point: 10'],
    ['a field too many', 'points: 10', 'points: 10\npoint: 3'],
    ['a text for a number', 'minutes: 25', 'minutes: long'],
    ['another kind', 'kind: function', 'kind: program'],
    ['no cases', 'cases:', 'cases: []\nothers:'],
    ['another visibility', 'visibility: hidden', 'visibility: secret'],
    ['a generator that there is not', 'image: { tensor:', 'image: { tensr:'],
    ['two generators', 'image: { tensor: { shape: [H, W] } }', 'image: { integer: 1, choice: [1] }'],
    ['a field of a generator', 'shape: [H, W], distribution', 'shape: [H, W], lowest: 1, distribution'],
    ['a tensor of no axes', 'shape: [1, 1]', 'shape: []'],
    ['a range of three', 'H: [3, 5]', 'H: [3, 5, 7]'],
    ['a name with a blank', 'name: worked-example', 'name: worked example'],
    [
      'a title in one language',
      'title: { ko: 2차원 합성곱, en: Two-dimensional convolution }',
      'title: { ko: 2차원 합성곱 }',
    ],
    ['a type that there is not', 'type: matrix', 'type: matirx'],
    ['an unknown limit', 'cpuMs: 2000', 'cpu: 2000'],
    ['draws without end', 'count: 3', 'count: 1000'],
  ])('refuses %s', (_what, from, to) => {
    expect(fixture).toContain(from);
    expect(accepts(parse(fixture.replace(from, to)))).toBe(false);
  });
});
