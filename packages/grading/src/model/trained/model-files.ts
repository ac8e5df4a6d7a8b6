import type { ArtifactKind, EpochReport, TrainedModelFile } from '@convolab/contracts';
import { sizeOf } from '@convolab/tensor';
import type { ReadModel } from '../read-model.ts';
import { placeLayers } from './place-layers.ts';
import { fileNameOf, tfjsTopology } from './tfjs-topology.ts';

/** A file that a training leaves. */
export interface ModelFile {
  readonly kind: ArtifactKind;
  readonly bytes: Uint8Array;
}

/**
 * A trained model as the files that are kept of it. `weights` has one array a weight, in the order of the layers; throws RangeError
 * where they do not fit the model.
 */
export function modelFiles(
  read: ReadModel,
  weights: readonly Float32Array[],
  epochs: readonly EpochReport[],
): ModelFile[] {
  const specs = weightSpecs(read);
  const fits = specs.length === weights.length && specs.every((spec, index) => fit(spec, weights[index]));
  if (!fits) throw new RangeError('The trained weights are not those of the model.');
  const { model, layers } = read;
  const file: TrainedModelFile = {
    format: 'layers-model',
    generatedBy: 'Convolab',
    modelTopology: tfjsTopology(model),
    weightsManifest: [{ paths: ['weights.bin'], weights: specs }],
    userDefinedMetadata: { convolab: { model, names: layers.map(({ name }) => name) } },
  };
  return [
    { kind: 'model', bytes: utf8(JSON.stringify(file)) },
    { kind: 'weights', bytes: littleEndian(weights) },
    { kind: 'curve', bytes: utf8(curve(epochs)) },
  ];
}

type WeightSpec = TrainedModelFile['weightsManifest'][0]['weights'][number];

function weightSpecs({ model }: ReadModel): WeightSpec[] {
  return placeLayers(model).flatMap(({ layer, weights }, index) =>
    weights.map(({ name, shape }) => ({
      name: `${fileNameOf(layer, index)}/${name}`,
      shape: [...shape],
      dtype: 'float32' as const,
    })),
  );
}

const fit = ({ shape }: WeightSpec, weight: Float32Array | undefined) => weight?.length === sizeOf(shape);

function littleEndian(weights: readonly Float32Array[]): Uint8Array {
  const bytes = new Uint8Array(weights.reduce((sum, { length }) => sum + length, 0) * 4);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const weight of weights) {
    for (const value of weight) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

const COLUMNS = [
  'trainingLoss',
  'trainingAccuracy',
  'validationLoss',
  'validationAccuracy',
  'elapsedMs',
] as const;

function curve(epochs: readonly EpochReport[]): string {
  const rows = epochs.map((report) => [report.epoch, ...COLUMNS.map((column) => report[column])].join(','));
  return [['epoch', ...COLUMNS].join(','), ...rows, ''].join('\r\n');
}

const utf8 = (text: string) => new TextEncoder().encode(text);
