import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { socketAnswers } from '../launcher/socket-answers.ts';
import type { SandboxConfig } from '../sandbox-config.ts';
import { CONTAINER_IMAGE, good, lacking, type MachineFact } from './machine-fact.ts';

/** Facts that can be read without starting a box. */
export async function hostFacts(config: SandboxConfig): Promise<MachineFact[]> {
  return [systemFact(process.platform, process.arch), ...toolFacts(config), await launcherFact(config)];
}

export function systemFact(platform: string, architecture: string): MachineFact {
  const name = 'system';
  const machine = `${platform} ${architecture}`;
  if (platform === 'linux' && architecture === 'x64')
    return good(name, 'Linux on x86_64.', 'x86_64 리눅스예요.');
  if (platform === 'linux' && architecture === 'arm64') {
    return lacking(
      name,
      'weaker',
      {
        ko: 'aarch64 리눅스예요. 시스템 호출 필터를 이 아키텍처에서는 실제로 실행해 보지 못했어요.',
        en: 'Linux on aarch64: the filter of system calls was tested by an interpreter only on this architecture.',
      },
      {
        ko: 'packages/sandbox의 테스트를 이 기계에서 한 번 실행해 주세요.',
        en: 'Run the tests of packages/sandbox on this machine once.',
      },
    );
  }
  return lacking(
    name,
    'missing',
    {
      ko: `학생 코드는 x86_64나 aarch64 리눅스에서만 실행할 수 있어요. 이 기계는 ${machine}이에요.`,
      en: `Code is run on Linux on x86_64 or aarch64 only; this is ${machine}.`,
    },
    CONTAINER_IMAGE,
  );
}

function toolFacts({ isolation, boxUids }: SandboxConfig): MachineFact[] {
  if ('missing' in isolation) {
    const finding = {
      ko: `bubblewrap이나 그에 필요한 도구가 없어요. (${isolation.missing})`,
      en: isolation.missing,
    };
    return [lacking('bubblewrap', 'missing', finding, CONTAINER_IMAGE)];
  }
  return [bubblewrapFact(isolation.bubblewrap), limitToolsFact(isolation, boxUids !== null)];
}

function bubblewrapFact(file: string): MachineFact {
  const name = 'bubblewrap';
  try {
    const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
    return good(name, `${file} (${version}).`, `${file} (${version})가 있어요.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const finding = {
      ko: `${file}을 실행할 수 없어요: ${reason}`,
      en: `${file} cannot be started: ${reason}`,
    };
    return lacking(name, 'missing', finding, CONTAINER_IMAGE);
  }
}

function limitToolsFact(
  tools: { prlimit: string; setpriv: string | null },
  needsUsers: boolean,
): MachineFact {
  const name = 'prlimit, setpriv';
  const needed = [tools.prlimit, ...(needsUsers ? [tools.setpriv ?? 'setpriv'] : [])];
  const absent = needed.filter((file) => !fs.existsSync(file));
  if (absent.length === 0)
    return good(name, `${needed.join(', ')} are here.`, `${needed.join(', ')} 도구가 있어요.`);
  const list = absent.join(', ');
  return lacking(
    name,
    'missing',
    { ko: `${list} 도구가 없어 한도를 걸 수 없어요.`, en: `Without ${list} no limits can be set.` },
    { ko: 'util-linux 패키지를 설치해 주세요.', en: 'Install the package util-linux.' },
  );
}

async function launcherFact({ launcherSocket }: SandboxConfig): Promise<MachineFact> {
  const name = 'launcher';
  if (launcherSocket === null)
    return good(
      name,
      'None is needed: this process starts boxes itself.',
      '이 프로세스가 상자를 직접 시작해요.',
    );
  if (await socketAnswers(launcherSocket))
    return good(name, `It answers on ${launcherSocket}.`, `${launcherSocket}에서 응답해요.`);
  return lacking(
    name,
    'missing',
    {
      ko: `상자 실행기가 ${launcherSocket}에서 응답하지 않아요.`,
      en: `The box launcher does not answer on ${launcherSocket}.`,
    },
    { ko: 'npm start로 Convolab을 다시 시작해 주세요.', en: 'Start Convolab again with npm start.' },
  );
}
