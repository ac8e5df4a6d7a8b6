import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { GATE_VERSION, PublishedSchema } from '@convolab/contracts';
import { CourseError, loadCourse, readPublishedSlugs, recordPublished } from './index.ts';

const courseRoot = path.resolve(import.meta.dirname, '..');
const slugsOf = async (root: string) => (await loadCourse(root)).exercises.map(({ slug }) => slug);

describe('the record of what has passed the publish gate', () => {
  // If this fails an exercise or the gate was changed: run `npx convolab check --all --record`.
  it('names every exercise of the built-in course as it is now', async () => {
    const slugs = await slugsOf(courseRoot);
    expect([...(await readPublishedSlugs(courseRoot, slugs))].sort()).toEqual([...slugs].sort());
    const text = await readFile(path.join(courseRoot, 'published.json'), 'utf8');
    const { gate, exercises } = PublishedSchema.parse(JSON.parse(text));
    expect(gate).toBe(GATE_VERSION);
    expect(Object.keys(exercises)).toEqual([...slugs].sort());
  });

  describe('of another course', () => {
    let root: string;

    beforeEach(async () => {
      root = await mkdtemp(path.join(os.tmpdir(), 'course-'));
      await cp(path.join(courseRoot, 'exercises'), path.join(root, 'exercises'), { recursive: true });
      await recordPublished(root, ['conv2d', 'lenet5']);
    });

    afterEach(() => rm(root, { recursive: true }));

    it('holds for what was recorded alone', async () => {
      expect(await readPublishedSlugs(root, ['conv2d', 'output-size-quiz'])).toEqual(new Set(['conv2d']));
    });

    it.each(['exercise.yaml', 'bugs/averaged.ts', 'statement.ko.md'])(
      'is void once %s was changed',
      async (file) => {
        await appendFile(path.join(root, 'exercises/conv2d', file), '\n');
        expect(await readPublishedSlugs(root, ['conv2d', 'lenet5'])).toEqual(new Set(['lenet5']));
      },
    );

    it('is void once a file was added', async () => {
      await writeFile(path.join(root, 'exercises/conv2d/solutions/another.py'), '');
      expect(await readPublishedSlugs(root, ['conv2d'])).toEqual(new Set());
    });

    it('is void for a gate that demands more', async () => {
      const file = path.join(root, 'published.json');
      const record = PublishedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
      await writeFile(file, JSON.stringify({ ...record, gate: GATE_VERSION + 1 }));
      expect(await readPublishedSlugs(root, ['conv2d'])).toEqual(new Set());
    });

    it('says what to do where it is broken, and is nothing where it is missing', async () => {
      await writeFile(path.join(root, 'published.json'), '{');
      await expect(readPublishedSlugs(root, ['conv2d'])).rejects.toThrow(CourseError);
      await rm(path.join(root, 'published.json'));
      expect(await readPublishedSlugs(root, ['conv2d'])).toEqual(new Set());
    });
  });
});
