import fs from 'node:fs';
import type { RuntimeAvailability } from '../program-runner.ts';
import type { SandboxConfig } from '../sandbox-config.ts';
import { CONTAINER_IMAGE, good, lacking, type MachineFact } from './machine-fact.ts';
import type { BoxTrial, Probe } from './probe-box.ts';

/** A language that cannot be run is a loss, not a danger. */
export function runtimeFact({ runtime, available, reason }: RuntimeAvailability): MachineFact {
  const name = `runtime ${runtime}`;
  if (available) return good(name, 'A box of it starts.', '상자가 시작돼요.');
  return lacking(
    name,
    'weaker',
    { ko: `실행할 수 없어요: ${reason ?? ''}`, en: `It cannot be run: ${reason ?? ''}` },
    {
      ko: '부족한 것을 설치한 뒤 다시 시작해 주세요. 다른 언어는 실행할 수 있어요.',
      en: 'Install what is missing and start again; the other languages can be run.',
    },
  );
}

/** What programs in real boxes found out. */
export function boxFacts(trial: BoxTrial, config: SandboxConfig): MachineFact[] {
  return [
    seccompFact(trial.probe),
    fileSystemFact(trial.probe),
    resourceLimitsFact(trial.probe),
    timeFact(trial.timeIsLimited),
    memoryFact(trial),
    cgroupFact(trial.hasMemoryAccount),
    ownUsersFact(config),
  ];
}

/** For a barrier that does not hold: whatever the cause, no code may be run. */
const broken = (name: string, en: string, ko: string): MachineFact =>
  lacking(name, 'missing', { ko, en }, CONTAINER_IMAGE);

function seccompFact(probe: Probe | null): MachineFact {
  const name = 'seccomp';
  return probe?.startProcess === 'EPERM'
    ? good(name, 'Forbidden system calls are refused in a box.', '금지한 시스템 호출이 상자 안에서 거부돼요.')
    : broken(
        name,
        'A program in a box could make a forbidden system call.',
        '상자 안의 프로그램이 금지한 시스템 호출을 할 수 있어요.',
      );
}

function fileSystemFact(probe: Probe | null): MachineFact {
  const name = 'file system';
  return probe?.writeFile === 'EROFS' && probe.readProcesses === 'ENOENT'
    ? good(
        name,
        'Nothing is writable in a box, and there is no /proc.',
        '상자 안에는 쓸 수 있는 것도 /proc도 없어요.',
      )
    : broken(
        name,
        'A program in a box could write a file or see /proc.',
        '상자 안의 프로그램이 파일을 쓰거나 /proc을 볼 수 있어요.',
      );
}

function resourceLimitsFact(probe: Probe | null): MachineFact {
  const name = 'resource limits';
  const mostFiles = 64;
  return probe && probe.openFiles < mostFiles
    ? good(name, 'They hold in a box.', '자원 한도(rlimit)가 상자 안에서 지켜져요.')
    : broken(name, 'They do not hold in a box.', '자원 한도(rlimit)가 상자 안에서 지켜지지 않아요.');
}

function timeFact(isLimited: boolean): MachineFact {
  const name = 'time limit';
  return isLimited
    ? good(name, 'An endless loop was stopped.', '끝없는 반복을 멈췄어요.')
    : broken(name, 'An endless loop was not stopped.', '끝없는 반복을 멈추지 못했어요.');
}

function memoryFact({ memoryIsLimited }: BoxTrial): MachineFact {
  const name = 'memory limit';
  return memoryIsLimited
    ? good(
        name,
        'A program that takes all memory was stopped.',
        '메모리를 모두 차지하려는 프로그램을 멈췄어요.',
      )
    : broken(
        name,
        'A program that takes all memory was not stopped.',
        '메모리를 모두 차지하려는 프로그램을 멈추지 못했어요.',
      );
}

function cgroupFact(hasMemoryAccount: boolean): MachineFact {
  const name = 'cgroups';
  const version = fs.existsSync('/sys/fs/cgroup/cgroup.controllers') ? 'v2' : 'v1';
  if (hasMemoryAccount)
    return good(name, `Each box has its own (${version}).`, `상자마다 cgroup(${version})이 있어요.`);
  return lacking(
    name,
    'weaker',
    {
      ko: 'cgroup을 쓸 수 없어요. 메모리 초과는 프로그램의 마지막 말로 짐작하고, 메모리 사용량은 보여 주지 못해요.',
      en: 'None can be made: going over the memory limit is told by a program’s last words, and no memory use is shown.',
    },
    {
      ko: '정확히 재려면 root로 시작해 주세요. 그래도 없으면 이 기계가 cgroup을 내주지 않는 거예요.',
      en: 'For exact figures start as root; if they are still missing, this machine does not hand cgroups out.',
    },
  );
}

function ownUsersFact({ boxUids, launcherSocket }: SandboxConfig): MachineFact {
  const name = 'box users';
  const isMadeByRoot =
    launcherSocket === null ? process.getuid?.() === 0 : fs.statSync(launcherSocket).uid === 0;
  if (isMadeByRoot && boxUids) {
    const { first, count } = boxUids;
    return good(
      name,
      `Each box has a user of its own, ${count} from ${first} on.`,
      `상자마다 사용자가 따로 있어요(${first}부터 ${count}명).`,
    );
  }
  return lacking(
    name,
    'weaker',
    {
      ko: '모든 상자가 지금 사용자의 것으로 실행돼요. 서로 볼 수는 없지만 프로세스 수 한도를 함께 써요.',
      en: 'All boxes belong to the present user: they cannot see each other, but share its limit of processes.',
    },
    {
      ko: 'root로 시작하면 상자마다 사용자가 따로 생겨요.',
      en: 'Started as root, each box gets a user of its own.',
    },
  );
}
