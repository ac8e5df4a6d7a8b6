import fs from 'node:fs';
import { isMissingFile } from '../boxes/processes.ts';
import { CONTAINER_IMAGE, good, lacking, type MachineFact } from './machine-fact.ts';

/** Kernel settings that forbid namespaces; a file that this kernel lacks is null. */
export interface NamespaceSettings {
  /** /proc/sys/user/max_user_namespaces */
  readonly maxUserNamespaces: string | null;
  /** /proc/sys/kernel/unprivileged_userns_clone (Debian) */
  readonly unprivilegedClone: string | null;
  /** /proc/sys/kernel/apparmor_restrict_unprivileged_userns (Ubuntu) */
  readonly apparmorRestriction: string | null;
}

function setting(file: string): string | null {
  try {
    return fs.readFileSync(`/proc/sys/${file}`, 'utf8').trim();
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}

export const readNamespaceSettings = (): NamespaceSettings => ({
  maxUserNamespaces: setting('user/max_user_namespaces'),
  unprivilegedClone: setting('kernel/unprivileged_userns_clone'),
  apparmorRestriction: setting('kernel/apparmor_restrict_unprivileged_userns'),
});

/** A box that started is the proof; `failure` is what was said where none did. */
export function namespaceFact(failure: string | null, settings: NamespaceSettings): MachineFact {
  const name = 'user namespaces';
  if (failure === null)
    return good(name, 'A box was made of them.', '사용자 네임스페이스로 상자를 만들 수 있어요.');
  const remedy = forbidding(settings) ?? CONTAINER_IMAGE;
  return lacking(
    name,
    'missing',
    { ko: `상자를 만들 수 없어요: ${failure}`, en: `No box could be made: ${failure}` },
    remedy,
  );
}

function forbidding(settings: NamespaceSettings) {
  if (settings.maxUserNamespaces === '0') return allow('user.max_user_namespaces=15000');
  if (settings.unprivilegedClone === '0') return allow('kernel.unprivileged_userns_clone=1');
  if (settings.apparmorRestriction === '1') {
    return {
      ko: 'AppArmor가 일반 사용자의 네임스페이스를 막고 있어요. root로 시작하거나, bwrap에 userns를 허용하는 AppArmor 프로필을 만들거나, 컨테이너 이미지(docker/)를 써 주세요.',
      en: 'AppArmor forbids namespaces to ordinary users: start as root, give bwrap an AppArmor profile that allows userns, or use the container image (docker/).',
    };
  }
  return null;
}

const allow = (assignment: string) => ({
  ko: `커널 설정이 막고 있어요. root로 \`sysctl ${assignment}\`을 실행하거나 컨테이너 이미지(docker/)를 써 주세요.`,
  en: `A kernel setting forbids them: run \`sysctl ${assignment}\` as root, or use the container image (docker/).`,
});
