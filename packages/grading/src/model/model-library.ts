import { syntaxOf, type Language, type LocalizedText } from '@convolab/contracts';

/** What a model is described in. */
export type ModelLibrary = 'tfjs' | 'keras';

export const libraryOf = (language: Language): ModelLibrary =>
  syntaxOf(language) === 'python' ? 'keras' : 'tfjs';

interface Words {
  readonly notAModel: LocalizedText;
  readonly wrongInput: LocalizedText;
  /** Where the model says nothing of its input. */
  readonly noInput: LocalizedText;
  /** A setting as students write it, of the name in a description. */
  readonly setting: (field: string) => string;
}

const TFJS_INPUT: LocalizedText = {
  ko: '첫 층의 inputShape은 [28, 28, 1] 또는 [32, 32, 1]이어야 해요.',
  en: 'The inputShape of the first layer must be [28, 28, 1] or [32, 32, 1].',
};

/** `kernel_size` as `kernelSize`. */
export const camelCase = (name: string): string =>
  name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** What is said of a model in its library's words. */
export const WORDS: Readonly<Record<ModelLibrary, Words>> = {
  tfjs: {
    notAModel: {
      ko: 'tf.sequential() 또는 tf.model()로 만든 모델이 아니에요. 모델 안에 모델을 넣을 수는 없어요.',
      en: 'This is no model of tf.sequential() or tf.model().',
    },
    wrongInput: TFJS_INPUT,
    noInput: TFJS_INPUT,
    setting: camelCase,
  },
  keras: {
    notAModel: {
      ko: 'keras.Sequential() 또는 keras.Model(inputs, outputs)로 만든 모델이 아니에요. keras.Model을 물려받은 클래스는 쓸 수 없어요.',
      en: 'This is no model of keras.Sequential() or keras.Model(inputs, outputs). Classes derived from keras.Model cannot be used.',
    },
    wrongInput: {
      ko: '입력의 크기는 (28, 28, 1) 또는 (32, 32, 1)이어야 해요. keras.Input(shape=(32, 32, 1))처럼 쓰세요.',
      en: 'The input must be (28, 28, 1) or (32, 32, 1): write keras.Input(shape=(32, 32, 1)).',
    },
    noInput: {
      ko: '모델이 입력의 크기를 몰라서 아직 만들어지지 않았어요. keras.Input(shape=(32, 32, 1))을 맨 앞에 넣거나, 첫 층에 input_shape=(32, 32, 1)을 주세요.',
      en: 'The model is not built: it does not know the size of its input. Put keras.Input(shape=(32, 32, 1)) first, or give the first layer input_shape=(32, 32, 1).',
    },
    setting: (field) => field,
  },
};
