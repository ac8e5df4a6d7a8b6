import { pythonProgram, typescriptProgram } from './programs.mjs';
import { percentiles, rounded } from './statistics.mjs';

const withinMs = 8 * 60_000;

/**
 * Everybody hands in a right program at once, one half TypeScript, the other Python, and watches its run.
 *
 * @param {readonly import('./student.mjs').Student[]} students
 */
export async function measureBurst(students) {
  const deadline = AbortSignal.timeout(withinMs);
  const startedAt = performance.now();
  const outcomes = await Promise.allSettled(
    students.map((student, index) => student.submit(index % 2 ? pythonProgram : typescriptProgram, deadline)),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  const ended = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const graded = ended.filter(({ verdict }) => verdict !== '');
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [String(outcome.reason)] : [],
  );
  for (const failure of new Set(failures)) console.error(failure);
  return {
    submissions: students.length,
    // Without a verdict when the time was up, or refused.
    lost: students.length - graded.length,
    // Every program is right: any other verdict is the platform's fault.
    wronglyJudged: graded.filter(({ verdict }) => verdict !== 'accepted').length,
    verdicts: countBy(graded.map(({ verdict }) => verdict)),
    seconds: rounded(seconds),
    verdictsPerSecond: rounded(graded.length / seconds),
    ...(graded.length > 0 && {
      accepted: percentiles(graded.map(({ acceptedMs }) => acceptedMs)),
      verdict: percentiles(graded.map(({ verdictMs }) => verdictMs)),
    }),
  };
}

/** @param {readonly string[]} names */
function countBy(names) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
