import type { LocalizedText } from '@convolab/contracts';

const orNear = (near: string | null): LocalizedText =>
  near === null ? { ko: '', en: '' } : { ko: ` 혹시 이 이름인가요? ${near}`, en: ` Did you mean ${near}?` };

export function unknownArgument(layer: string, name: string, near: string | null): LocalizedText {
  const { ko, en } = orNear(near);
  return {
    ko: `${layer}의 인수 ${name}: 찾을 수 없어요.${ko}`,
    en: `${layer} has no argument ${name}.${en}`,
  };
}

export const missingArgument = (layer: string, name: string): LocalizedText => ({
  ko: `${layer}: 인수 ${name}의 값이 필요해요. 빠뜨렸거나 이름을 잘못 썼는지 확인해 보세요.`,
  en: `${layer} needs a value for ${name}. Check whether it is left out or misspelt.`,
});

export function unknownActivation(name: string, near: string | null): LocalizedText {
  const { ko, en } = orNear(near);
  return {
    ko: `활성화 함수 ${name}: 찾을 수 없어요.${ko}`,
    en: `There is no activation function ${name}.${en}`,
  };
}

export function unknownOptimizer(name: string, near: string | null): LocalizedText {
  const { ko, en } = orNear(near);
  return { ko: `옵티마이저 ${name}: 찾을 수 없어요.${ko}`, en: `There is no optimizer ${name}.${en}` };
}

export const unknownPadding = (name: string): LocalizedText => ({
  ko: `padding에 쓸 수 없는 값이에요: ${name}. "valid"나 "same"을 쓰세요.`,
  en: `padding cannot be ${name}: it is "valid" or "same".`,
});

export function unknownLayer(name: string, near: string | null): LocalizedText {
  const { ko, en } = orNear(near);
  return { ko: `Keras에서 ${name}: 찾을 수 없어요.${ko}`, en: `Keras has no ${name}.${en}` };
}

export const LAYER_WITHOUT_BRACKETS: LocalizedText = {
  ko: '층의 이름만 쓰고 괄호를 쓰지 않았어요. model.add(Flatten())처럼 ( )를 붙여 층을 만들어 주세요.',
  en: 'A layer stands there by its name alone. Make it with ( ), as in model.add(Flatten()).',
};

export const NOT_ONE_LAYER: LocalizedText = {
  ko: 'model.add에는 층을 한 번에 하나만 넣을 수 있어요. 여러 층은 keras.Sequential([…])에 리스트로 주세요.',
  en: 'model.add takes one layer at a time. A list of layers goes into keras.Sequential([…]).',
};

export const wrongAxes = (layer: string, expected: number, found: number, shape: string): LocalizedText => ({
  ko: `${layer} 층: 이미지 여러 장을 세는 축까지 ${expected}개의 축이 필요한데 ${found}개예요: ${shape}. 이미지의 크기는 (32, 32, 1)처럼 채널까지 쓰고, Dense 층 다음에는 합성곱과 풀링 층을 둘 수 없어요.`,
  en: `The layer ${layer} takes ${expected} axes, with the one that counts images, and got ${found}: ${shape}. Sizes of images are written with their channels, as in (32, 32, 1), and no convolution or pooling comes after a Dense layer.`,
});

export const WINDOW_TOO_LARGE: LocalizedText = {
  ko: '커널이나 풀링 창이 들어오는 특징 맵보다 커요. 앞의 층이 내는 크기를 model.summary()로 확인해 보세요.',
  en: 'A kernel or pooling window is larger than the feature map that it gets. Look at the sizes in model.summary().',
};

export const notPositive = (name: string): LocalizedText => ({
  ko: `${name}: 1 이상의 정수여야 해요. 따옴표 없이 수를 쓰세요.`,
  en: `${name} must be a whole number from 1 on, written without quotes.`,
});

export const NO_MODEL: LocalizedText = {
  ko: '함수가 Keras 모델을 돌려주지 않았어요. return model이 빠지지 않았는지 확인해 보세요.',
  en: 'The function returned no Keras model. Check whether return model is missing.',
};

export const NOT_COMPUTED: LocalizedText = {
  ko: '여기에서는 모델을 정의하기만 하고 계산은 하지 않아요. 학습과 평가는 채점 서버가 하니 이 줄을 지워 주세요.',
  en: 'Here a model is only defined, not computed: the platform trains and evaluates it. Take this line out.',
};

export const missingQuotes = (name: string): LocalizedText => ({
  ko: `이름 ${name}: 찾을 수 없어요. Keras의 설정이라면 따옴표로 감싸 주세요: "${name}"`,
  en: `There is no name ${name}. As a setting of Keras it is written in quotes: "${name}".`,
});
