import { syntaxOf, type Language, type LocalizedText } from '@convolab/contracts';

/** What a model is described in. */
export type ModelLibrary = 'tfjs' | 'keras';

export const libraryOf = (language: Language): ModelLibrary =>
  syntaxOf(language) === 'python' ? 'keras' : 'tfjs';

interface Words {
  readonly notAModel: LocalizedText;
  readonly wrongInput: (shapes: InputShapes) => LocalizedText;
  /** Where the model says nothing of its input. */
  readonly noInput: (shapes: InputShapes) => LocalizedText;
  /** A setting as students write it, of the name in a description. */
  readonly setting: (field: string) => string;
}

/** [height, width, channels] of the inputs that a model may have: one or more. */
export type InputShapes = readonly (readonly number[])[];

const inWords = (shapes: InputShapes, or: string, [open, close]: readonly [string, string]): string =>
  shapes.map((shape) => `${open}${shape.join(', ')}${close}`).join(or);
const LISTS = ['[', ']'] as const;
const TUPLES = ['(', ')'] as const;

const tfjsInput = (shapes: InputShapes): LocalizedText => ({
  ko: `첫 층의 inputShape은 ${inWords(shapes, ' 또는 ', LISTS)}이어야 해요.`,
  en: `The inputShape of the first layer must be ${inWords(shapes, ' or ', LISTS)}.`,
});

/** The last of the shapes, as an example. */
const kerasExample = (shapes: InputShapes): string => inWords(shapes.slice(-1), '', TUPLES);

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
    wrongInput: tfjsInput,
    noInput: tfjsInput,
    setting: camelCase,
  },
  keras: {
    notAModel: {
      ko: 'keras.Sequential() 또는 keras.Model(inputs, outputs)로 만든 모델이 아니에요. keras.Model을 물려받은 클래스는 쓸 수 없어요.',
      en: 'This is no model of keras.Sequential() or keras.Model(inputs, outputs). Classes derived from keras.Model cannot be used.',
    },
    wrongInput: (shapes) => ({
      ko: `입력의 크기는 ${inWords(shapes, ' 또는 ', TUPLES)}이어야 해요. keras.Input(shape=${kerasExample(shapes)})처럼 쓰세요.`,
      en: `The input must be ${inWords(shapes, ' or ', TUPLES)}: write keras.Input(shape=${kerasExample(shapes)}).`,
    }),
    noInput: (shapes) => ({
      ko: `모델이 입력의 크기를 몰라서 아직 만들어지지 않았어요. keras.Input(shape=${kerasExample(shapes)})을 맨 앞에 넣거나, 첫 층에 input_shape=${kerasExample(shapes)}을 주세요.`,
      en: `The model is not built: it does not know the size of its input. Put keras.Input(shape=${kerasExample(shapes)}) first, or give the first layer input_shape=${kerasExample(shapes)}.`,
    }),
    setting: (field) => field,
  },
};
