import { ModelRejection } from './model-rejection.ts';

/** What a layer gives and costs for one image. */
export interface LayerCost {
  /** [height, width, channels], or [units]. */
  readonly outputShape: readonly number[];
  readonly parameters: number;
  readonly multiplyAccumulates: number;
  /** How the parameters come about, e.g. `(5·5·1 + 1)·6 = 156`; null where there are none. */
  readonly formula: string | null;
}

export type Volume = readonly [height: number, width: number, channels: number];

/** Of a layer without weights and products. */
export const free = (outputShape: readonly number[]): LayerCost => ({
  outputShape,
  parameters: 0,
  multiplyAccumulates: 0,
  formula: null,
});

/** A feature map's [height, width, channels]; throws ModelRejection for any other shape. */
export function volume(input: readonly number[], name: string): Volume {
  const [height, width, channels] = input;
  if (input.length !== 3 || height === undefined || width === undefined || channels === undefined) {
    throw new ModelRejection(name, {
      ko: `이 층에는 [높이, 너비, 채널] 모양의 특징 맵이 들어와야 하는데 [${input.join(', ')}] 모양이 들어왔어요.`,
      en: `This layer takes a feature map [height, width, channels], not [${input.join(', ')}].`,
    });
  }
  return [height, width, channels];
}
