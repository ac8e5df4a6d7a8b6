import type { LocalizedText } from '@convolab/contracts';
import type { Comparison, Mismatch, ValueKind } from '@convolab/tensor';

/** `discreet` says what kind of mistake it is without a number of the case: the words for hidden cases. */
export type Discretion = 'with-data' | 'discreet';

type Different = Extract<Comparison, { readonly equal: false }>;
type MismatchOf<Kind extends Mismatch['kind']> = Extract<Mismatch, { readonly kind: Kind }>;

/** Says what is wrong with a result. */
export function explainMismatch({ path, mismatch }: Different, discretion: Discretion): LocalizedText {
  const told = explain(mismatch, discretion === 'with-data');
  if (path.length === 0 || discretion === 'discreet') return told;
  const place = path.map((step) => `[${JSON.stringify(step)}]`).join('');
  return { ko: `결과${place}: ${told.ko}`, en: `result${place}: ${told.en}` };
}

function explain(mismatch: Mismatch, withData: boolean): LocalizedText {
  switch (mismatch.kind) {
    case 'type':
      return explainType(mismatch);
    case 'ragged':
      return {
        ko: '행마다 길이가 달라서 배열이 되지 않아요.',
        en: 'The rows differ in length: this is no array.',
      };
    case 'shape':
      return explainShape(mismatch, withData);
    case 'not-finite':
      return explainNotFinite(mismatch, withData);
    case 'values':
      return explainValues(mismatch, withData);
    case 'length':
      return explainLength(mismatch, withData);
    case 'keys':
      return explainKeys(mismatch, withData);
    case 'text':
      return { ko: '결과가 기댓값과 달라요.', en: 'The result is not the expected one.' };
  }
}

const KIND_NAMES: Readonly<Record<ValueKind, LocalizedText>> = {
  numbers: { ko: '숫자', en: 'numbers' },
  booleans: { ko: '참·거짓 값', en: 'booleans' },
  text: { ko: '문자열', en: 'a string' },
  list: { ko: '숫자가 아닌 것이 섞인 배열', en: 'an array with things that are not numbers' },
  record: { ko: '객체(딕셔너리)', en: 'an object (dict)' },
  nothing: { ko: '빈 값', en: 'nothing' },
};

function explainType({ expected, got }: MismatchOf<'type'>): LocalizedText {
  if (got === 'nothing') {
    return {
      ko: '아무 값도 반환하지 않았어요. return이 빠지지 않았는지 확인해 보세요.',
      en: 'Nothing was returned. Is there a return?',
    };
  }
  return {
    ko: `반환한 값의 종류가 달라요. 기대한 종류: ${KIND_NAMES[expected].ko}, 반환한 종류: ${KIND_NAMES[got].ko}.`,
    en: `The result has the wrong type: expected ${KIND_NAMES[expected].en}, got ${KIND_NAMES[got].en}.`,
  };
}

const RELATIONS: Readonly<Record<'transposed' | 'flattened' | 'extra-axis', LocalizedText>> = {
  transposed: { ko: ' 행과 열이 뒤바뀌었어요.', en: ' Rows and columns are exchanged.' },
  flattened: {
    ko: ' 원소 수는 맞지만 한 줄로 펼쳐져 있어요.',
    en: ' The number of elements is right, but they lie in one row.',
  },
  'extra-axis': {
    ko: ' 길이가 1인 축을 더하거나 빼면 모양이 맞아요.',
    en: ' It would fit with an axis of length 1 more or less.',
  },
};

const NO_RELATION: LocalizedText = { ko: '', en: '' };

const shapeText = (shape: readonly number[]) => `[${shape.join(', ')}]`;

function explainShape({ expected, got, relation }: MismatchOf<'shape'>, withData: boolean): LocalizedText {
  const hint = relation === null ? NO_RELATION : RELATIONS[relation];
  const shapes = {
    ko: withData ? ` 기댓값 ${shapeText(expected)}, 결과 ${shapeText(got)}.` : '',
    en: withData ? ` Expected ${shapeText(expected)}, got ${shapeText(got)}.` : '',
  };
  return {
    ko: `결과의 모양(크기)이 달라요.${shapes.ko}${hint.ko}`,
    en: `The result has the wrong shape.${shapes.en}${hint.en}`,
  };
}

function explainNotFinite({ index, got }: MismatchOf<'not-finite'>, withData: boolean): LocalizedText {
  if (!withData)
    return { ko: '결과에 NaN이나 무한대가 있어요.', en: 'The result has NaN or an infinity in it.' };
  return {
    ko: `위치 ${shapeText(index)}의 값이 ${got}: NaN이나 무한대가 되면 안 돼요.`,
    en: `The element at ${shapeText(index)} is ${got}.`,
  };
}

/** Six digits tell two numbers apart that differ beyond the tolerance; more would only be noise. */
const numberText = (value: number) => String(Number(value.toPrecision(7)));

/** Errors up to here, relative to the numbers' size, are those of float16 and of rounding to three digits. */
const ROUGH = 2e-3;

const ROUGHLY_RIGHT: LocalizedText = {
  ko: ' 거의 맞지만 정밀도가 부족해요. 중간에 반올림하거나 float16을 쓰지 않았는지 확인해 보세요.',
  en: ' They are nearly right: is something rounded, or computed in float16?',
};

function valuesHint({ transposed, worstError }: MismatchOf<'values'>): LocalizedText {
  if (transposed) return RELATIONS.transposed;
  return worstError <= ROUGH ? ROUGHLY_RIGHT : NO_RELATION;
}

function explainValues(mismatch: MismatchOf<'values'>, withData: boolean): LocalizedText {
  const { index, expected, got, differing, total } = mismatch;
  const hint = valuesHint(mismatch);
  if (!withData) {
    return {
      ko: `모양은 맞지만 값이 달라요.${hint.ko}`,
      en: `The shape is right, but values differ.${hint.en}`,
    };
  }
  const [wanted, given] = [numberText(expected), numberText(got)];
  return {
    ko: `${total}개 가운데 ${differing}개의 값이 달라요. 처음 다른 위치 ${shapeText(index)}: 기댓값 ${wanted}, 결과 ${given}.${hint.ko}`,
    en: `${differing} of ${total} values differ, first at ${shapeText(index)}: expected ${wanted}, got ${given}.${hint.en}`,
  };
}

function explainLength({ expected, got }: MismatchOf<'length'>, withData: boolean): LocalizedText {
  if (!withData) return { ko: '결과의 길이가 달라요.', en: 'The result has the wrong length.' };
  return {
    ko: `결과의 길이가 달라요. 기댓값 ${expected}, 결과 ${got}.`,
    en: `The result has the wrong length: expected ${expected}, got ${got}.`,
  };
}

function explainKeys({ missing, extra }: MismatchOf<'keys'>, withData: boolean): LocalizedText {
  if (!withData) return { ko: '결과의 키가 달라요.', en: 'The result has the wrong keys.' };
  const names = (keys: readonly string[]) =>
    keys
      .slice(0, 5)
      .map((key) => JSON.stringify(key.slice(0, 40)))
      .join(', ');
  return {
    ko: `결과의 키가 달라요. 빠진 키: ${names(missing) || '없음'}, 남는 키: ${names(extra) || '없음'}.`,
    en: `The result has the wrong keys; missing: ${names(missing) || 'none'}, extra: ${names(extra) || 'none'}.`,
  };
}
