import type { LocalizedText } from '@convolab/contracts';
import type { LayerCost } from '../layer-cost.ts';
import { isSliding, slidingStrides, zerosAround } from '../trained/layer-window.ts';
import { withoutOnes } from './align.ts';
import type { BlockLayer, ExpectedLayer } from './architecture.ts';
import { shapeText, widthOf, windowOf } from './block-settings.ts';
import type { Block, Structure } from './blocks.ts';
import { differs, joinTexts } from './departure-texts.ts';
import { kindDeparture, tableDeparture } from './historic-departure.ts';

/** What the expected layer has around its input: zeros on every side, and those that the model has put in front of itself. */
export interface Surroundings {
  readonly zeros: number;
  readonly inputShape: readonly number[];
  readonly inputPadding: Structure['inputPadding'];
}

/**
 * The first way in which a layer departs from the expected one in its size, or null where it is right: width, window, stride,
 * padding, bias, and then what follows from layers before it. `around` is given for the network's first layer.
 */
export function sizeDeparture(
  expected: ExpectedLayer,
  block: Block,
  around: Surroundings | null,
): LocalizedText | null {
  const { layer } = block.read;
  return (
    kindDeparture(expected.layer, layer) ??
    widthDeparture(expected.layer, layer) ??
    slidingDeparture(expected, layer) ??
    tableDeparture(expected.layer, layer) ??
    paddingDeparture(expected.layer, block, around) ??
    biasDeparture(expected, block) ??
    followingDeparture(expected, block)
  );
}

function widthDeparture(expected: BlockLayer, layer: BlockLayer): LocalizedText | null {
  const [wanted, got] = [widthOf(expected), widthOf(layer)];
  if (wanted === null || got === null || wanted === got) return null;
  return layer.kind === 'dense'
    ? differs('유닛의 개수', 'number of units', wanted, got)
    : differs('커널(특징 맵)의 개수', 'number of filters', wanted, got);
}

/** Korean and English. */
type Words = readonly [ko: string, en: string];
type SlidingWords = Readonly<Record<'window' | 'stride', Words>>;

const SLIDING_WORDS: Readonly<Record<'convolution' | 'pooling', SlidingWords>> = {
  convolution: { window: ['커널의 크기', 'kernel size'], stride: ['스트라이드', 'stride'] },
  pooling: { window: ['풀링 창의 크기', 'pooling window'], stride: ['풀링 스트라이드', 'pooling stride'] },
};

function slidingDeparture(
  { layer: expected, inputShape }: ExpectedLayer,
  layer: BlockLayer,
): LocalizedText | null {
  if (!isSliding(layer)) return null;
  const words = SLIDING_WORDS['kernelSize' in layer ? 'convolution' : 'pooling'];
  const window = shapeText(windowOf(expected, inputShape));
  const ownWindow = shapeText(windowOf(layer, []));
  if (window !== ownWindow) return differs(...words.window, window, ownWindow);
  // A kernel that fills its input has one place, whatever its stride.
  if (!isSliding(expected)) return null;
  const [stride, ownStride] = [shapeText(slidingStrides(expected)), shapeText(slidingStrides(layer))];
  return stride === ownStride ? null : differs(...words.stride, stride, ownStride);
}

function paddingDeparture(
  expected: BlockLayer,
  block: Block,
  around: Surroundings | null,
): LocalizedText | null {
  const { layer } = block.read;
  if (layer.kind !== 'conv2d' && layer.kind !== 'pool2d') return null;
  // What the expected layer lays around the same input: only its own settings are judged here.
  const own = isSliding(expected) ? zerosAround(expected, block.inputShape) : [0, 0, 0, 0];
  const zeros = zerosAround(layer, block.inputShape).map(
    (count, side) => count + (around?.inputPadding[side] ?? 0),
  );
  if (zeros.every((count, side) => count === (own[side] ?? 0) + (around?.zeros ?? 0))) return null;
  if (around) return inputPaddingText(around, zeros);
  if (layer.padding === 'valid') return differs('패딩의 종류', 'padding', "'same'", "'valid'");
  return {
    ko: `패딩이 달라요. 이 층에는 제로패딩이 없어야 해요(padding: 'valid'). 모델의 값: 'same'.`,
    en: `The padding should be 'valid', not 'same': this layer has no zero padding.`,
  };
}

function inputPaddingText(
  { zeros: wanted, inputShape }: Surroundings,
  zeros: readonly number[],
): LocalizedText {
  const image = shapeText(inputShape.slice(0, 2));
  if (wanted === 0) {
    return {
      ko: `패딩이 달라요. ${image} 이미지에는 이미 제로패딩이 되어 있으니 더하지 말아야 해요(padding: 'valid'). 지금 더한 패딩(위, 아래, 왼쪽, 오른쪽): ${zeros.join(', ')}.`,
      en: `The padding is wrong: ${image} images are padded already, so that none may be added (padding: 'valid'). Added above, below, left and right: ${zeros.join(', ')}.`,
    };
  }
  return {
    ko: `패딩이 달라요. ${image} 이미지의 네 변에 제로패딩을 ${wanted}씩 더해야 해요(padding: 'same'). 지금 더한 패딩(위, 아래, 왼쪽, 오른쪽): ${zeros.join(', ')}.`,
    en: `The padding is wrong: the ${image} image needs a zero padding of ${wanted} on every side (padding: 'same'). Added above, below, left and right: ${zeros.join(', ')}.`,
  };
}

function biasDeparture({ layer: expected, cost }: ExpectedLayer, { read }: Block): LocalizedText | null {
  const { layer } = read;
  if (!('useBias' in expected) || !('useBias' in layer) || layer.useBias === expected.useBias) return null;
  const [wanted, got] = [countText(cost), countText(read)];
  return {
    ko: `편향이 없어요(useBias: false). 파라미터가 ${wanted}개여야 하는데 ${got}개예요.`,
    en: `It has no bias (useBias: false): it should have ${wanted} parameters, not ${got}.`,
  };
}

/** All settings are right: what is wrong comes from before. */
function followingDeparture(expected: ExpectedLayer, block: Block): LocalizedText | null {
  const { cost, inputShape } = expected;
  const { outputShape, parameters } = block.read;
  const told = [
    isSameOutput(cost.outputShape, block)
      ? null
      : differs('출력의 크기', 'output shape', shapeText(cost.outputShape), shapeText(outputShape)),
    parameters === cost.parameters
      ? null
      : differs('파라미터의 개수', 'number of parameters', countText(cost), countText(block.read)),
  ].filter((text) => text !== null);
  if (told.length === 0) return null;
  const [wanted, got] = [shapeText(inputShape), shapeText(block.inputShape)];
  return joinTexts([
    ...told,
    {
      ko: `앞에서 달라진 결과예요. 이 층의 입력: ${got} (기대한 값: ${wanted}).`,
      en: `This follows from a difference before it: its input is ${got} instead of ${wanted}.`,
    },
  ]);
}

/** With the formula, where there is one. */
const countText = ({ formula, parameters }: Pick<LayerCost, 'formula' | 'parameters'>): string =>
  formula ?? String(parameters);

/** Pooling keeps the number of maps: where it is wrong, the convolution before is to blame. */
function isSameOutput(expected: readonly number[], { kind, read: { outputShape } }: Block): boolean {
  if (kind === 'pool2d' || kind === 'subsample')
    return outputShape.slice(0, 2).join() === expected.slice(0, 2).join();
  return withoutOnes(outputShape) === withoutOnes(expected);
}
