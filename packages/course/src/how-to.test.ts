import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EquivalentMutantsSchema, ExerciseSpecSchema, readFormat } from '@convolab/contracts';
import { parse } from 'yaml';

const read = (file: string) => readFile(path.join(import.meta.dirname, file), 'utf8');

const howTo = await read('../../../docs/how-to/add-an-exercise.md');
const examples = [...howTo.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, text = '']) => text);
const complete = parse(await read('fixtures/exercise.yaml')) as Readonly<Record<string, unknown>>;
const OF_FUNCTIONS = ['functions', 'languages', 'limits', 'cases'];
const common = Object.fromEntries(
  Object.entries(complete).filter(([field]) => !OF_FUNCTIONS.includes(field)),
);

describe('the examples of docs/how-to/add-an-exercise.md', () => {
  it.each(examples.map((text) => [text.split('\n')[0], text]))('%s …', (_first, text) => {
    const written: unknown = parse(text);
    if (Array.isArray(written)) {
      expect(readFormat(EquivalentMutantsSchema, written)).toMatchObject({ ok: true });
      return;
    }
    const fields = written as Readonly<Record<string, unknown>>;
    const around = fields['kind'] === 'quiz' ? common : complete;
    const reading = readFormat(ExerciseSpecSchema, { ...around, ...fields });
    expect(reading.ok ? [] : reading.problems).toEqual([]);
  });

  it('name every field of the format', async () => {
    const schema = JSON.parse(await read('../exercise.schema.json')) as unknown;
    const fields = new Set<string>();
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'properties') for (const field of Object.keys(value as object)) fields.add(field);
      return value;
    });
    // Of models, which begin as a copy of lenet5.
    const ofModels = [
      'entry',
      'architecture',
      'budget',
      'parameters',
      'multiplyAccumulates',
      'activationBytes',
      'trainingImages',
    ];
    const missing = [...fields].filter(
      (field) => !ofModels.includes(field) && !new RegExp(`\\b${field}\\b`, 'u').test(howTo),
    );
    expect(missing).toEqual([]);
  });
});
