import type { LocalizedText, ModelReport } from '@convolab/contracts';
import type { ReadLayer } from '../read-model.ts';
import type { Architecture, ExpectedLayer } from './architecture.ts';
import type { Structure } from './blocks.ts';
import { joinTexts } from './departure-texts.ts';

const MISSING: LocalizedText = { ko: '이 층이 없어요.', en: 'this layer is missing.' };

const NO_CONVOLUTION: LocalizedText = {
  ko: '모델에 합성곱 층이 하나도 없어요: 다층 퍼셉트론(MLP)이에요.',
  en: 'The model has no convolution at all: it is a multi-layer perceptron (MLP).',
};

/** A model without any convolution is called by its name. */
export function missingText({ layer }: ExpectedLayer, { blocks }: Structure): LocalizedText {
  const isPerceptron = layer.kind === 'conv2d' && blocks.every(({ kind }) => kind !== 'conv2d');
  return isPerceptron ? joinTexts([MISSING, NO_CONVOLUTION]) : MISSING;
}

export function strangerText(layer: ReadLayer | undefined, { name }: Architecture): LocalizedText {
  const has = {
    ko: `${name ?? '기대한 네트워크'}의 이 자리에는 없는 층이에요.`,
    en: `${name ?? 'The expected network'} has no such layer here.`,
  };
  if (!layer || layer.formula === null) return has;
  const adds = { ko: `파라미터가 ${layer.formula}개 늘어나요.`, en: `It adds ${layer.formula} parameters.` };
  return joinTexts([has, adds]);
}

/** Where layer by layer nothing is wrong to the eye. */
export const otherNumbers = ({ name }: Architecture): LocalizedText => ({
  ko: `같은 가중치를 넣어도 이 층 다음에서 ${name ?? '기대한 네트워크'}와 다른 값이 나와요. 이 층과 다음 층 사이를 살펴보세요.`,
  en: `With the same weights other numbers than those of ${name ?? 'the expected network'} come out behind this layer: look between it and the next.`,
});

/** What is wrong with a structure, in a sentence; null where nothing is. */
export function structureText({ checks, difference }: ModelReport): LocalizedText | null {
  const failed = checks.filter(({ ok }) => !ok);
  if (failed.length === 0 || !difference) return null;
  return {
    ko: `구조 검사 ${checks.length}개 가운데 ${failed.length}개가 맞지 않아요. 처음 달라지는 곳: ${difference.message.ko}`,
    en: `${failed.length} of ${checks.length} checks of the structure failed. The first difference: ${difference.message.en}`,
  };
}
