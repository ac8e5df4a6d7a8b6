import { GATE_VERSION, type CheckReport } from '@convolab/contracts';
import { v7 as newId } from 'uuid';
import type { TestApp } from './test-app.ts';

/** What the gate would say of a bug that the hidden cases accept. */
export const SHY_BUG: CheckReport['problems'][number] = {
  check: 'bug',
  place: 'bugs/shy (typescript)',
  message: { ko: '숨은 사례만으로는 걸러지지 않아요.', en: 'The hidden cases alone accept it.' },
};

interface CheckEnd {
  readonly problems?: CheckReport['problems'];
  readonly gate?: number;
  /** Without a report, as where the platform failed. */
  readonly hasFailed?: boolean;
}

/** Ends the check of a version that waits as a worker would, or makes one that has ended. */
export async function endCheck(
  { prisma }: TestApp,
  versionId: string,
  { problems = [], gate = GATE_VERSION, hasFailed = false }: CheckEnd = {},
): Promise<string> {
  const waiting = await prisma.exerciseCheck.findFirst({
    where: { exerciseVersionId: versionId, status: { not: 'finished' } },
  });
  const check =
    waiting ?? (await prisma.exerciseCheck.create({ data: { id: newId(), exerciseVersionId: versionId } }));
  const passed = problems.length === 0 && !hasFailed;
  const report: CheckReport = {
    gate,
    slug: 'double',
    kind: 'function',
    passed,
    problems,
    notes: [],
    programs: [],
    mutants: null,
  };
  await prisma.exerciseCheck.update({
    where: { id: check.id },
    data: {
      status: 'finished',
      passed,
      take: 1,
      startedAt: new Date(),
      finishedAt: new Date(),
      ...(!hasFailed && { report, engine: `gate ${gate}` }),
    },
  });
  return check.id;
}
