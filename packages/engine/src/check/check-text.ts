import type { CheckedProgram, LocalizedText, Verdict } from '@convolab/contracts';

/** English only, where a rule speaks to whoever writes the file. */
export const untranslated = (message: string): LocalizedText => ({ ko: message, en: message });

const list = (names: readonly string[]) => names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');

export const lessThanFull = (score: number, maxScore: number): LocalizedText => ({
  ko: `정답 프로그램인데 ${maxScore}점 만점에 ${score}점이에요.`,
  en: `A solution must get all ${maxScore} points; it gets ${score}.`,
});

export const solutionFails = (
  verdict: Verdict,
  failedCases: readonly string[],
  failedSeeds: number,
  seeds: number,
): LocalizedText => ({
  ko: `정답 프로그램인데 시드 ${seeds}개 중 ${failedSeeds}개에서 통과하지 못해요(${verdict}: ${list(failedCases)}).`,
  en: `A solution must be accepted; with ${failedSeeds} of ${seeds} seeds it is not (${verdict}: ${list(failedCases)}).`,
});

export const DOES_NOT_LOAD: LocalizedText = {
  ko: '파일을 불러올 수 없어요.',
  en: 'The file cannot be loaded.',
};

export const NEVER_RETURNS: LocalizedText = {
  ko: '어떤 사례에서도 결과를 돌려주지 않아요. 실행되기는 하는 오답이어야 해요.',
  en: 'It gives no result in any case: a bug program must run, and be wrong.',
};

export const STARTER_ACCEPTED: LocalizedText = {
  ko: '시작 코드가 그대로 정답이 돼요. 학생이 채울 곳을 남겨 두세요.',
  en: 'The starter is accepted as it is: leave something to write.',
};

export const bugAccepted = (acceptedSeeds: number, seeds: number): LocalizedText => ({
  ko: `숨은 사례가 시드 ${seeds}개 중 ${acceptedSeeds}개에서 이 오답을 걸러 내지 못해요.`,
  en: `The hidden cases alone accept it with ${acceptedSeeds} of ${seeds} seeds.`,
});

export const BUG_STRUCTURE_ACCEPTED: LocalizedText = {
  ko: '모델 구조 검사가 이 오답을 걸러 내지 못해요.',
  en: 'The check of the structure accepts it.',
};

export const overLimit = (
  what: 'call' | 'load' | 'memory' | 'output',
  used: string,
  limit: string,
): LocalizedText => ({
  ko: `${LIMIT_NAMES[what].ko}: ${used}. 제한(${limit})의 1/3을 넘어요. 제한을 늘리거나 사례를 줄이세요.`,
  en: `${LIMIT_NAMES[what].en} takes ${used}, more than a third of the limit of ${limit}: raise the limit or make cases smaller.`,
});

const LIMIT_NAMES: Readonly<Record<'call' | 'load' | 'memory' | 'output', LocalizedText>> = {
  call: { ko: '호출 한 번에 CPU', en: 'A call' },
  load: { ko: '파일을 불러올 때 CPU', en: 'Loading the file' },
  memory: { ko: '메모리', en: 'Its memory' },
  output: { ko: '출력', en: 'Its output' },
};

export const mutantsLive = (rejected: number, counted: number): LocalizedText => ({
  ko: `기계가 만든 변이 ${counted}개 중 ${rejected}개만 숨은 사례에서 걸러져요. 90% 이상이어야 해요. 사례를 보강하거나, 구별할 수 없는 변이는 이유와 함께 mutants.yaml에 적으세요.`,
  en: `The hidden cases reject ${rejected} of ${counted} mutants, and must reject 90 %: add cases, or name those that no case can tell in mutants.yaml, with the reason.`,
});

export const UNKNOWN_EQUIVALENT: LocalizedText = {
  ko: '살아남은 변이 중에 이런 것이 없어요. 이 항목을 지우거나 고치세요.',
  en: 'No mutant of this name survives: remove or mend the entry.',
};

export const TRAINING_NOT_RUN: LocalizedText = {
  ko: '학습은 실행하지 않았어요. 모델의 구조만 확인했어요.',
  en: 'Training was not run: only the structure of the models was checked.',
};

export const MEMORY_NOT_MEASURED: LocalizedText = {
  ko: '이 컴퓨터에서는 메모리를 잴 수 없어서, 메모리 제한은 확인하지 않았어요.',
  en: 'This machine has no memory accounting: the memory limit was not checked.',
};

export const NO_MUTANTS: LocalizedText = {
  ko: 'TypeScript 정답 프로그램이 없어서 변이를 만들지 않았어요.',
  en: 'There is no TypeScript solution, so no mutants were made.',
};

export const NO_MUTANTS_OF_TRAININGS: LocalizedText = {
  ko: '학습 반복문은 한 번 실행하는 데 몇 초가 걸려서 시드 3개로만 확인하고, 변이는 만들지 않았어요.',
  en: 'A training loop takes seconds: programs were run with 3 seeds only, and no mutants were made.',
};

export const MUTANTS_SKIPPED: LocalizedText = {
  ko: '정답 프로그램이 통과하지 못해서 변이를 만들지 않았어요.',
  en: 'No mutants were made, because a solution fails.',
};

export const quizRightRefused = (seed: string, ids: string): LocalizedText => ({
  ko: `시드 ${seed}에서 옳은 답이 만점을 받지 못해요(${ids}).`,
  en: `With the seed ${seed} the right answers do not get full points (${ids}).`,
});

export const quizWrongAccepted = (seed: string): LocalizedText => ({
  ko: `시드 ${seed}에서 틀린 답이 점수를 받아요.`,
  en: `With the seed ${seed} wrong answers get points.`,
});

export const placeOf = ({ role, name, language }: Pick<CheckedProgram, 'role' | 'name' | 'language'>) =>
  role === 'starter' ? `starter (${language})` : `${FOLDERS[role]}/${name} (${language})`;

const FOLDERS = { solution: 'solutions', bug: 'bugs' } as const;
