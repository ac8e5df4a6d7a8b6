import { statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import type { LocalizedText, PassedOverBackend } from '@convolab/contracts';
import type { MachineFact, MachineStatus } from '@convolab/sandbox';

const MEBIBYTE = 2 ** 20;
/** LeNet-5 in training, beside a few boxes. */
const ENOUGH_MEMORY_MIB = 2_048;
const ENOUGH_DISK_MIB = 512;

/** Measured on this machine. */
export interface Resources {
  readonly nodeVersion: string;
  readonly cores: number;
  readonly memoryMiB: number;
  readonly freeDiskMiB: number;
}

/** @param folder on the disk that is asked about */
export function measureResources(folder: string): Resources {
  const { bavail, bsize } = statfsSync(folder);
  return {
    nodeVersion: process.versions.node,
    cores: availableParallelism(),
    memoryMiB: Math.floor(totalmem() / MEBIBYTE),
    freeDiskMiB: Math.floor((bavail * bsize) / MEBIBYTE),
  };
}

const fact = (
  name: string,
  status: MachineStatus,
  finding: LocalizedText,
  remedy: LocalizedText | null = null,
): MachineFact => ({ name, status, finding, remedy: status === 'good' ? null : remedy });

const same = (text: string): LocalizedText => ({ ko: text, en: text });

/** What does not decide whether programs can be run safely, only how well. */
export function resourceFacts({ nodeVersion, cores, memoryMiB, freeDiskMiB }: Resources): MachineFact[] {
  return [
    fact('Node.js', 'good', same(nodeVersion)),
    fact('cores', cores > 1 ? 'good' : 'weaker', same(String(cores)), {
      ko: '코어가 하나면 한 번에 한 프로그램만 채점하고, 학습이 느려요.',
      en: 'With a single core one program is graded at a time, and training is slow.',
    }),
    fact('memory', memoryMiB >= ENOUGH_MEMORY_MIB ? 'good' : 'weaker', same(`${memoryMiB} MiB`), {
      ko: '모델을 학습하기에는 부족할 수 있어요. 2 GiB 이상이면 좋아요.',
      en: 'It may be too little to train a model: 2 GiB are enough.',
    }),
    fact(
      'disk',
      freeDiskMiB >= ENOUGH_DISK_MIB ? 'good' : 'weaker',
      { ko: `${freeDiskMiB} MiB 남았어요.`, en: `${freeDiskMiB} MiB are free.` },
      { ko: '자리를 비워 주세요.', en: 'Make room.' },
    ),
  ];
}

const WHY_PASSED_OVER: Readonly<
  Record<PassedOverBackend['cause'], (one: PassedOverBackend) => LocalizedText>
> = {
  'no-gpu': ({ backend }) => ({
    ko: `${backend}: 드라이버가 있는 NVIDIA GPU가 없어요.`,
    en: `${backend}: there is no NVIDIA GPU with a driver.`,
  }),
  'not-installed': ({ backend }) => {
    const command = `npm run setup:tensorflow${backend === 'tfjs-node-gpu' ? ' -- --gpu' : ''}`;
    return {
      ko: `${backend}: 설치되지 않았어요. \`${command}\`로 설치하면 더 빨리 학습해요.`,
      en: `${backend}: not installed; it trains faster, and \`${command}\` installs it.`,
    };
  },
  failed: ({ backend, reason }) => ({
    ko: `${backend}: 시험에 실패해서 쓰지 않아요. ${reason}`,
    en: `${backend}: its test failed, so it is not used. ${reason}`,
  }),
};

/** What trains, and a line for each backend that would train faster. Only one that is installed and fails is a weakness. */
export function trainingFacts(
  backend: string | null,
  passedOver: readonly PassedOverBackend[],
  reason: string | null,
): MachineFact[] {
  const faster = passedOver.map((one) => {
    const { cause } = one;
    return fact('faster training', cause === 'failed' ? 'weaker' : 'good', WHY_PASSED_OVER[cause](one));
  });
  return [trainingFact(backend, reason), ...faster];
}

/** @param backend that a trainer process computed rightly on; null where none did, and `reason` says why */
function trainingFact(backend: string | null, reason: string | null): MachineFact {
  if (backend !== null) return fact('training', 'good', same(backend));
  return fact(
    'training',
    'weaker',
    { ko: `모델을 학습할 수 없어요: ${reason ?? ''}`, en: `Models cannot be trained: ${reason ?? ''}` },
    {
      ko: 'Convolab 폴더에서 `npm ci`를 다시 실행해 주세요. 학습하지 않는 연습문제는 채점할 수 있어요.',
      en: 'Run `npm ci` again in the folder of Convolab; exercises that train nothing can be graded.',
    },
  );
}

/** @param problems of the built-in course; none where it is in order */
export function courseFact(exercises: number, problems: readonly string[]): MachineFact {
  if (problems.length === 0)
    return fact('course', 'good', { ko: `연습문제 ${exercises}개`, en: `${exercises} exercises` });
  return fact('course', 'missing', same(problems.join('; ')), {
    ko: '적힌 파일을 고치거나 Convolab을 다시 내려받아 주세요.',
    en: 'Set the named files right, or get Convolab afresh.',
  });
}
