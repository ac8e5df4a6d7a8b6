import {
  entryIn,
  type BuiltModelExercise,
  type Language,
  type LocalizedText,
  type ModelReport,
  type VerdictReport,
} from '@convolab/contracts';
import type { GradingPorts } from '../grading-ports.ts';
import { addPoints, sharePoints } from '../points.ts';
import { givenNetwork } from './architectures/given-network.ts';
import { describeModels, type ModelFailure } from './describe-models.ts';
import { checkStructure } from './structure/check-structure.ts';
import { labelled } from './structure/departure-texts.ts';
import { structureText } from './structure/structure-texts.ts';

interface BuiltSubmission {
  readonly spec: BuiltModelExercise;
  readonly language: Language;
  readonly source: string;
}

interface JudgedBuilder {
  readonly failure: ModelFailure | null;
  readonly score: number;
  /** What is wrong; null where nothing is. */
  readonly message: LocalizedText | null;
}

/** Grades models by their structure alone: each function that makes one has an equal share of the points. */
export async function gradeBuilt(
  submission: BuiltSubmission,
  ports: Pick<GradingPorts, 'runner' | 'signal' | 'emit'>,
): Promise<VerdictReport> {
  const { spec, language } = submission;
  const networks = spec.builders.map((builder) => ({ ...builder, network: givenNetwork(builder) }));
  const { models, output } = await describeModels(
    submission,
    networks.map(({ entry, input }) => ({ entry, ends: { inputs: [input], output: null } })),
    ports,
  );
  const shares = sharePoints(
    spec.points,
    networks.map(() => 1),
  );
  const judged: JudgedBuilder[] = [];
  for (const [index, { entry, network }] of networks.entries()) {
    const model = models[index];
    if (!model) throw new Error('A model was asked for, and not described.');
    const name = networks.length > 1 ? entryIn(entry, language) : null;
    if ('verdict' in model) {
      judged.push({ failure: model, score: 0, message: named(name, model.message) });
      continue;
    }
    const report = checkStructure(model.read, network, shares[index] ?? 0, name);
    await ports.emit({ type: 'model', data: report });
    judged.push(judgeReport(report, name));
  }
  const verdict = { ...verdictOf(judged, spec.points), output, groups: [], hint: null };
  await ports.emit({ type: 'verdict', data: verdict });
  return verdict;
}

function judgeReport(report: ModelReport, name: string | null): JudgedBuilder {
  const wrong = structureText(report);
  const score = addPoints(report.checks.map((check) => check.score));
  return { failure: null, score, message: wrong && named(name, wrong) };
}

const named = (name: string | null, text: LocalizedText): LocalizedText =>
  name === null ? text : labelled(name, text);

/** Where one model was judged and another is none, the answer is wrong: the attempt has had its points. */
function verdictOf(
  judged: readonly JudgedBuilder[],
  maxScore: number,
): Pick<VerdictReport, 'verdict' | 'score' | 'maxScore' | 'message' | 'error'> {
  const score = addPoints(judged.map((one) => one.score));
  const wrong = judged.find(({ message }) => message !== null);
  if (!wrong) return { verdict: 'accepted', score, maxScore, message: null, error: null };
  const error = wrong.failure?.error ?? null;
  const failures = judged.flatMap(({ failure }) => failure ?? []);
  const [first] = failures;
  if (!first || failures.length < judged.length)
    return { verdict: 'wrong-answer', score, maxScore, message: wrong.message, error };
  // A file that cannot be loaded fails in every function alike: it is told once.
  return { verdict: first.verdict, score, maxScore, message: first.message, error };
}
