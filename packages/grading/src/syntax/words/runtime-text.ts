import type { LocalizedText, Syntax } from '@convolab/contracts';

const TITLES: Readonly<Record<Syntax, string>> = { python: 'Python', typescript: 'TypeScript' };

export const wordOfOtherLanguage = (name: string, instead: string, syntax: Syntax): LocalizedText => ({
  ko: `${TITLES[syntax]}에서는 ${name} 대신 이렇게 써요: ${instead}`,
  en: `${TITLES[syntax]} has no ${name}. It writes ${instead}.`,
});

export const missingImport = (name: string, line: string): LocalizedText => ({
  ko: `이름 ${name}: 쓰려면 파일 맨 위에 이 줄이 필요해요: ${line}`,
  en: `To use ${name}, put ${line} at the top of the file.`,
});

export const nearName = (name: string, near: string): LocalizedText => ({
  ko: `이름 ${name}: 찾을 수 없어요. 혹시 이 이름인가요? ${near}`,
  en: `There is no name ${name}. Did you mean ${near}?`,
});

export const readBeforeSet = (name: string): LocalizedText => ({
  ko: `변수 ${name}: 값을 넣기 전에 읽었어요. 함수 안에서 값을 넣는 이름은 그 함수 안에서 먼저 만들어 두어야 해요.`,
  en: `The variable ${name} is read before it has a value. A name that a function assigns must first get its value in that function.`,
});

export const readBeforeDeclared = (name: string): LocalizedText => ({
  ko: `이름 ${name}: 만드는 줄(let, const, class)보다 먼저 썼어요. 쓰는 곳보다 위에서 만들어 주세요.`,
  en: `${name} is used before the line (let, const, class) that makes it. Move that line up.`,
});

export const RECURSION: LocalizedText = {
  ko: '함수가 자기 자신을 너무 여러 번 거듭해서 불렀어요. 멈추는 조건이 있는지, 그 조건에 이르는지 확인해 보세요.',
  en: 'A function called itself too many times over. Check that there is a condition that stops it, and that it is reached.',
};

export const sequenceEdge = (kind: LocalizedText): LocalizedText => ({
  ko: `${kind.ko}의 끝을 벗어난 번호를 읽거나 썼어요. 길이가 n이면 번호는 0부터 n-1까지예요.`,
  en: `An index is beyond the end of a ${kind.en}. With n items the indices are 0 to n-1.`,
});

const AXES: readonly LocalizedText[] = [
  { ko: '(2차원이면 행)', en: ' (the rows of a matrix)' },
  { ko: '(2차원이면 열)', en: ' (the columns of a matrix)' },
];

export function axisEdge(index: number, axis: number, size: number): LocalizedText {
  const { ko, en } = AXES[axis] ?? { ko: '', en: '' };
  return {
    ko: `번호 ${index}: 배열의 끝을 벗어났어요. ${axis}번 축${ko}의 길이는 ${size} 이에요.`,
    en: `The index ${index} is beyond the edge of an array: axis ${axis}${en} has the length ${size}.`,
  };
}

export const tooManyIndices = (dimensions: number, indices: number): LocalizedText => ({
  ko: `${dimensions}차원 배열에 번호를 ${indices}개 썼어요. 배열의 shape을 확인해 보세요.`,
  en: `An array of ${dimensions} dimension(s) was given ${indices} indices. Check its shape.`,
});

export const WHOLE_NUMBERS: LocalizedText = {
  ko: '정수가 있어야 할 곳에 소수가 있어요. 나눗셈이라면 / 대신 // 를 쓰면 정수가 돼요.',
  en: 'There is a float where a whole number must be. If it comes from a division, // instead of / gives one.',
};

export const LIST_WITH_COMMA: LocalizedText = {
  ko: '리스트는 x[i, j] 로 읽을 수 없어요. x[i][j] 로 쓰거나 np.array(x) 로 바꿔 주세요. 나란히 놓인 [ ] 사이에 쉼표가 빠졌을 수도 있어요.',
  en: 'Lists cannot be read as x[i, j]. Write x[i][j], or make it an array with np.array(x). Between two [ ] in a row a comma may be missing.',
};

export const LIST_WITH_OTHER: LocalizedText = {
  ko: '리스트와 수를 + 로 더할 수 없어요. 원소마다 계산하려면 np.array(…)로 바꾸고, 원소를 붙이려면 append를 쓰세요.',
  en: 'A list and a number cannot be added. For arithmetic on each item use np.array(…), to add an item use append.',
};

export const NOTHING_IN_PYTHON: LocalizedText = {
  ko: 'None인 값을 쓰려고 했어요. 그 값을 준 함수에 return이 빠지지 않았는지 확인해 보세요.',
  en: 'A value is None where it is used. Check whether the function that gave it lacks a return.',
};

export const CALLED_LIST: LocalizedText = {
  ko: '배열이나 리스트를 함수처럼 ( ) 로 불렀어요. 원소를 읽을 때는 [ ] 를 써요.',
  en: 'An array or list was called with ( ). Its items are read with [ ].',
};

export const shapesDiffer = (first: string, second: string): LocalizedText => ({
  ko: `모양이 맞지 않는 배열끼리 계산했어요: ${first} 와 ${second}. 두 배열의 shape을 확인해 보세요.`,
  en: `Arrays of shapes that do not fit were combined: ${first} and ${second}. Check both shapes.`,
});

export const doesNotFit = (value: string, room: string): LocalizedText => ({
  ko: `모양이 ${value} 인 배열을 ${room} 인 자리에 넣을 수 없어요.`,
  en: `An array of shape ${value} was put into a place of shape ${room}.`,
});

export const cannotReshape = (size: string, shape: string): LocalizedText => ({
  ko: `원소가 ${size}개인 배열은 ${shape} 모양으로 바꿀 수 없어요. 원소의 수가 같아야 해요.`,
  en: `An array of ${size} items cannot have the shape ${shape}: the number of items must be the same.`,
});

export const listHasNo = (name: string): LocalizedText => ({
  ko: `.${name}: 리스트에서는 쓸 수 없어요. NumPy 배열이 필요하면 np.array(…)로 바꿔 주세요.`,
  en: `Lists have no .${name}. If you need a NumPy array, make one with np.array(…).`,
});

export const numpyHasNo = (name: string, near: string): LocalizedText => ({
  ko: `NumPy에서 ${name}: 찾을 수 없어요. 혹시 이 이름인가요? ${near}`,
  en: `NumPy has no ${name}. Did you mean ${near}?`,
});

export const noModule = (name: string): LocalizedText => ({
  ko: `모듈 ${name}: 여기에는 없어요. Python의 표준 라이브러리와 NumPy만, 모델을 만드는 과제에서는 Keras도 쓸 수 있어요.`,
  en: `There is no ${name} here: only Python's standard library and NumPy, and Keras where a model is made.`,
});

export const readOfMissing = (value: string, index: string): LocalizedText => ({
  ko: `없는 행(${value})의 [${index}]번 값을 읽었어요. 앞의 번호가 배열의 끝을 벗어났는지 확인해 보세요.`,
  en: `[${index}] was read of a row that is not there (${value}). Check whether the index before it is beyond the edge of the array.`,
});

export const writeToMissing = (value: string, index: string): LocalizedText => ({
  ko: `있지 않은 행(${value})의 [${index}] 에 값을 넣었어요. 먼저 그 행의 배열을 만들었는지, 번호가 끝을 벗어나지 않았는지 확인해 보세요.`,
  en: `A value was put into [${index}] of a row that is not there (${value}). Check that the row was made first and that its index is within the array.`,
});

export const propertyOfMissing = (value: string, property: string): LocalizedText => ({
  ko: `값이 ${value}인데 .${property} 속성을 읽었어요. 배열의 끝을 벗어난 번호이거나, 값을 준 함수에 return이 빠졌을 수 있어요.`,
  en: `.${property} was read of a value that is ${value}. An index may be beyond the edge, or a function may lack a return.`,
});

export const CONSTANT: LocalizedText = {
  ko: 'const로 만든 이름에는 다시 값을 넣을 수 없어요. 값이 바뀌는 변수는 let으로 만들어 주세요.',
  en: 'A const cannot get another value. Make variables that change with let.',
};

export const ARRAY_LENGTH: LocalizedText = {
  ko: '배열의 길이는 0 이상의 정수여야 해요. 음수이거나 소수가 아닌지 확인해 보세요.',
  en: 'The length of an array must be a whole number from 0 on. Check whether it is negative or a fraction.',
};
