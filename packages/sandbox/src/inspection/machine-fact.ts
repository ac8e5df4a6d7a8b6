import type { LocalizedText } from '@convolab/contracts';

/**
 * `good`: as intended. `weaker`: code is run safely, with less (no Python, memory judged by its looks). `missing`: code
 * cannot be run safely, and none is run.
 */
export type MachineStatus = 'good' | 'weaker' | 'missing';

/** One thing that this machine gives to boxes, or lacks. */
export interface MachineFact {
  /** In English, short: the first column of a table. */
  readonly name: string;
  readonly status: MachineStatus;
  /** What was found, one plain sentence. */
  readonly finding: LocalizedText;
  /** What to do about it; null where there is nothing to do. */
  readonly remedy: LocalizedText | null;
}

export const good = (name: string, en: string, ko: string): MachineFact => ({
  name,
  status: 'good',
  finding: { ko, en },
  remedy: null,
});

export const lacking = (
  name: string,
  status: 'weaker' | 'missing',
  finding: LocalizedText,
  remedy: LocalizedText | null,
): MachineFact => ({ name, status, finding, remedy });

/** The way out wherever bubblewrap cannot be had. */
export const CONTAINER_IMAGE: LocalizedText = {
  ko: '리눅스에 bubblewrap을 설치하거나, docker/ 폴더의 컨테이너 이미지로 실행해 주세요(docs/how-to/operate.md의 “With containers”).',
  en: 'Install bubblewrap on Linux, or run the container image of the folder docker/ (docs/how-to/operate.md, “With containers”).',
};
