import type { LocalizedText } from '@convolab/contracts';
import type { ExpectedLayer, Squashing, Variant } from './architecture.ts';
import type { Block } from './blocks.ts';
import { differs } from './departure-texts.ts';

/** How a layer departs in what it does to its numbers (activation or kind of pooling) from one variant; null where it does not. */
export function roleDeparture(
  expected: ExpectedLayer,
  block: Block,
  { activation, pooling }: Variant,
): LocalizedText | null {
  const { layer } = block.read;
  const isPooled = expected.layer.kind === 'pool2d' && layer.kind === 'pool2d';
  if (isPooled && layer.mode !== pooling) return poolingText(pooling, layer.mode);
  return expected.isHidden ? hiddenDeparture(block, activation) : ownDeparture(expected, block);
}

/** Of a layer that has an activation of its own, or none. */
function ownDeparture(expected: ExpectedLayer, block: Block): LocalizedText | null {
  const own = 'activation' in expected.layer ? expected.layer.activation : 'linear';
  if (own === 'softmax') return outputDeparture(block.activations);
  return own === 'linear' ? extraActivation(expected, block) : hiddenDeparture(block, own);
}

/** Of a layer that has no activation; one of another kind is told by its size. */
const extraActivation = (expected: ExpectedLayer, { kind, activations }: Block): LocalizedText | null =>
  activations.length === 0 || kind !== expected.layer.kind
    ? null
    : differs('활성화 함수', 'activation', 'linear', listActivations(activations));

function hiddenDeparture({ activations, lateActivations }: Block, activation: string): LocalizedText | null {
  if (activations.join() === activation) return null;
  if (activations.length === 0) {
    return lateActivations.length > 0 ? lateText(lateActivations) : missingActivation(activation);
  }
  return differs('활성화 함수', 'activation', activation, listActivations(activations));
}

export const listActivations = (activations: readonly Squashing[]): string =>
  activations.join(' + ') || 'linear';

const POOLING_KO = { average: '평균', max: '최대', subsample: '학습하는' };

export const poolingName = (pooling: Variant['pooling']): LocalizedText => ({
  ko: `${POOLING_KO[pooling]} 풀링`,
  en: `${pooling} pooling`,
});

const poolingText = (wanted: Variant['pooling'], got: Variant['pooling']): LocalizedText => ({
  ko: `풀링의 종류가 달라요. 다른 곳처럼 ${poolingName(wanted).ko}이어야 하는데 ${poolingName(got).ko}이에요.`,
  en: `It should be ${poolingName(wanted).en}, as elsewhere, not ${poolingName(got).en}.`,
});

const missingActivation = (wanted: string): LocalizedText => ({
  ko: `활성화 함수가 없어요. 기대한 값: ${wanted}.`,
  en: `The activation is missing: it should be ${wanted}.`,
});

/** Also told at the activation layer itself. */
export const lateText = (activations: readonly Squashing[]): LocalizedText => ({
  ko: `${listActivations(activations)}가 평균 풀링 뒤에 있어요. 순서를 바꾸면 다른 함수가 되니 풀링 앞에 두세요.`,
  en: `${listActivations(activations)} comes after the average pooling, which computes something else: put it before the pooling.`,
});

function outputDeparture(activations: readonly Squashing[]): LocalizedText | null {
  const got = activations.join();
  if (got === 'softmax') return null;
  if (got === '') {
    return {
      ko: '출력층에 softmax가 없어요. softmax가 있어야 출력이 확률이 돼요.',
      en: 'The output has no softmax, without which it gives no probabilities.',
    };
  }
  if (activations.length > 1 && activations.every((one) => one === 'softmax')) {
    return {
      ko: `softmax를 ${activations.length}번 썼어요. 한 번만 쓰세요: 두 번째 softmax는 확률을 거의 같게 만들어요.`,
      en: `softmax comes ${activations.length} times: use it once. A second one makes the probabilities nearly alike.`,
    };
  }
  if (got === 'sigmoid') {
    return {
      ko: '출력층의 활성화 함수가 달라요. 기대한 값: softmax, 모델의 값: sigmoid. sigmoid 10개는 더해서 1이 되지 않아요.',
      en: 'The output’s activation should be softmax, not sigmoid: ten sigmoids do not add up to 1.',
    };
  }
  return differs('출력층의 활성화 함수', 'output’s activation', 'softmax', listActivations(activations));
}
