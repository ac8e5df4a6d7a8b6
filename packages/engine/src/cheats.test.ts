import {
  type ExerciseContent,
  ExerciseContentSchema,
  type GradingEvent,
  type Language,
} from '@convolab/contracts';
import { inLanes } from './check/in-lanes.ts';
import { loadBuiltIn } from './testing/built-in.ts';
import { type Cheat, readCheats } from './testing/cheats.ts';
import { EXTREMES } from './testing/extremes-exercise.ts';
import { gradeSource } from './testing/grade-source.ts';
import { openTestEngine } from './testing/test-engine.ts';

const engine = openTestEngine();
const { contentOf } = await loadBuiltIn();
const builtIn = [contentOf('conv2d'), contentOf('training-loop')];

afterAll(() => engine.close());

async function verdictOf(content: ExerciseContent, language: Language, source: string): Promise<string> {
  // Named mistakes are of no matter here, and each would cost boxes.
  const withoutBugs = { ...content, bugs: [] };
  const program = { content: withoutBugs, language, source, mode: 'graded', seed: '5eed' } as const;
  return (await gradeSource(engine, program)).result.verdict;
}

const AT_ONCE = 3;

async function verdictsOf(
  content: ExerciseContent,
  cheats: readonly Cheat[],
): Promise<Record<string, string>> {
  const told = await inLanes(cheats, AT_ONCE, async ({ name, language, source }) => {
    return [name, await verdictOf(content, language, source)] as const;
  });
  return Object.fromEntries(told);
}

describe('a program that remembers what it was asked', () => {
  const { spec } = EXTREMES;
  const SECRET = 123_456.5;
  const secret = { name: 'secret', visibility: 'hidden', arguments: { numbers: { value: [SECRET, 1] } } };
  const content = ExerciseContentSchema.parse({
    ...EXTREMES,
    spec: { ...spec, cases: [secret, ...(spec.kind === 'function' ? spec.cases : [])] },
  });

  async function eventsOf(source: string): Promise<GradingEvent[]> {
    const files = [{ path: 'main.py', content: source }];
    const payload = { kind: 'program' as const, language: 'python' as const, files };
    const events: GradingEvent[] = [];
    const request = { content, payload, mode: 'graded' as const, seed: '5eed' };
    await engine.grade(request, (event) => void events.push(event), new AbortController().signal);
    return events;
  }

  it.each([
    ['prints it', 'print(seen); return {}'],
    ['raises it', 'raise ValueError(str(seen))'],
    ['returns it', 'return str(seen)'],
  ])('and %s tells nothing of hidden cases, wherever they stand', async (_, body) => {
    const events = await eventsOf(
      `seen = []\ndef extremes(numbers):\n    seen.append(numbers.tolist())\n    ${body}\n`,
    );
    const cases = events.flatMap((event) => (event.type === 'case' ? [event.data] : []));
    expect(cases.find(({ index }) => index === 0)).toMatchObject({ name: 'secret', detail: null });
    expect(JSON.stringify(events)).toContain('3');
    expect(JSON.stringify(events)).not.toContain(String(SECRET));
  });

  it('has a verdict, too, where it dies of every case that is shown', async () => {
    const events = await eventsOf('import os\ndef extremes(numbers):\n    os._exit(0)\n');
    expect(events.find(({ type }) => type === 'verdict')).toMatchObject({
      data: { verdict: 'runtime-error' },
    });
    expect(events.find(({ type, data }) => type === 'case' && data.name === 'secret')).toMatchObject({
      data: { index: 0, verdict: 'not-run' },
    });
  });
});

describe.each([...builtIn, EXTREMES])('programs that want $slug to be accepted', (content) => {
  const cheats = readCheats(content.slug);
  let verdicts: Record<string, string> = {};

  beforeAll(async () => {
    verdicts = await verdictsOf(content, cheats);
  }, 300_000);

  it.each(cheats)('$name is not: $expected', ({ name, expected }) => {
    expect(verdicts[name]).not.toBe('accepted');
    expect(expected).toContain(verdicts[name]);
  });

  it('succeed with nothing but the solution', async () => {
    const [solution] = content.solutions;
    expect(await verdictOf(content, solution?.language ?? 'python', solution?.source ?? '')).toBe('accepted');
  });
});
