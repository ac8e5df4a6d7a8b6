import { ModelExerciseSchema } from '@convolab/contracts';
import ts from 'typescript';
import { editorSignatures } from './editor-signatures.ts';
import { publicCases } from './public-cases.ts';
import { CONV2D } from './testing/conv2d-exercise.ts';

const syntaxErrors = (source: string) =>
  ts.transpileModule(source, { reportDiagnostics: true }).diagnostics?.map(({ messageText }) => messageText);

describe('signatures for the editor', () => {
  it('declare the function in every language of the exercise', () => {
    const { typescript = '', python = '' } = editorSignatures(CONV2D);
    expect(typescript).toContain(
      'declare function conv2d(image: number[][], kernel: number[][]): number[][];',
    );
    expect(typescript).toContain('@param kernel 행렬 · a matrix');
    expect(syntaxErrors(typescript)).toEqual([]);
    expect(python).toContain('def conv2d(image: np.ndarray, kernel: np.ndarray) -> np.ndarray:');
    expect(editorSignatures({ ...CONV2D, languages: ['python'] })).toEqual({ python });
  });

  it('cannot be ended by a text', () => {
    const about = { ko: '*/ declare const x: 1; /*', en: '""" exit()' };
    const spec = { ...CONV2D, summary: about };
    const { typescript = '', python = '' } = editorSignatures(spec);
    expect(typescript.match(/\*\//gu)).toHaveLength(1);
    expect(python.match(/"""/gu)).toHaveLength(2);
  });

  it('declare the model’s entry', () => {
    const model = ModelExerciseSchema.parse({
      ...{
        format: 1,
        kind: 'model',
        title: CONV2D.title,
        summary: CONV2D.summary,
        level: 'beginner',
        minutes: 1,
        points: 1,
      },
      ...{
        languages: ['typescript'],
        entry: 'buildModel',
        architecture: 'lenet5',
        accuracy: { none: 0, full: 1 },
      },
      budget: { parameters: 1, multiplyAccumulates: 1, activationBytes: 1 },
    });
    const { typescript = '' } = editorSignatures(model);
    expect(typescript).toContain('declare function buildModel(tf: TensorFlow): Model;');
    expect(syntaxErrors(typescript)).toEqual([]);
    expect(publicCases(model)).toEqual([]);
  });
});

describe('public cases', () => {
  it('tell names, visibility and points, and no data', () => {
    const cases = publicCases(CONV2D);
    expect(cases.map(({ name }) => name)).toEqual([
      'example',
      'wide',
      'asymmetric-1',
      'asymmetric-2',
      'asymmetric-3',
      'one-by-one',
      'kernel-too-large',
    ]);
    expect(Object.keys(cases[2] ?? {})).toEqual(['name', 'visibility', 'points']);
    expect(cases.reduce((sum, { points }) => sum + Math.round(points * 100), 0)).toBe(1_000);
  });
});
