import type { LocalizedText, ProgramLimits, Verdict } from '@convolab/contracts';
import type { ProgramEnd } from './ports.ts';

/** A program that dies without a word is at fault itself: the platform's own failures reject. */
export const endVerdict = (end: ProgramEnd): Exclude<Verdict, 'accepted'> =>
  end === 'crashed' ? 'runtime-error' : end;

const seconds = (milliseconds: number) => String(milliseconds / 1000);

/** Why a box was ended, in a sentence. */
export const END_TEXT: Readonly<Record<ProgramEnd, (limits: ProgramLimits) => LocalizedText>> = {
  'time-limit': ({ cpuMs }) => ({
    ko: `시간 제한(CPU ${seconds(cpuMs)}초)을 넘었어요. 끝나지 않는 반복문이 있는지 확인해 보세요.`,
    en: `The time limit of ${seconds(cpuMs)} s of CPU was passed. Is there a loop that never ends?`,
  }),
  'memory-limit': ({ memoryMiB }) => ({
    ko: `메모리 제한(${memoryMiB} MiB)을 넘었어요.`,
    en: `The memory limit of ${memoryMiB} MiB was passed.`,
  }),
  'output-limit': ({ outputBytes }) => ({
    ko: `출력(제한 ${Math.floor(outputBytes / 1024)} KiB) 또는 결과가 너무 커요.`,
    en: `It printed more than ${Math.floor(outputBytes / 1024)} KiB, or its result is far too large.`,
  }),
  crashed: () => ({
    ko: '프로그램이 결과를 돌려주지 않고 끝났어요.',
    en: 'The program ended without giving a result.',
  }),
};
