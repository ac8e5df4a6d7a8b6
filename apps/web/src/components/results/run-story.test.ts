import type { CaseReport, RunEvent, RunEventBody, TrainingProgress } from '@convolab/contracts';
import { EMPTY_STORY, isOver, runStory, tellingCase } from './run-story.ts';

const runId = '01935f00-0000-7000-8000-000000000001';

const numbered = (bodies: RunEventBody[]): RunEvent[] =>
  bodies.map((event, index) => ({
    runId,
    seq: index + 1,
    at: `2026-11-24T00:00:${String(index).padStart(2, '0')}.000Z`,
    event,
  }));

const caseReport = (index: number, over: Partial<CaseReport> = {}): CaseReport => ({
  index,
  name: `case-${index}`,
  visibility: 'visible',
  group: null,
  verdict: 'accepted',
  score: 1,
  maxScore: 1,
  message: null,
  usage: null,
  detail: null,
  ...over,
});

const detail = {
  arguments: [],
  expected: null,
  got: null,
  firstDifference: null,
  window: null,
  stdout: '',
  stderr: '',
  outputIsCut: false,
  error: null,
};

const progress = (imagesDone: number): TrainingProgress => ({
  epoch: 1,
  epochs: 2,
  imagesDone,
  imagesTotal: 55_000,
  loss: 1,
  accuracy: 0.5,
  imagesPerSecond: 3_000,
  remainingMs: 20_000,
});

const verdict: RunEventBody = {
  type: 'verdict',
  data: {
    verdict: 'wrong-answer',
    score: 4,
    maxScore: 10,
    groups: [],
    hint: null,
    message: null,
    error: null,
    output: null,
  },
};
const diagnosed: RunEventBody = {
  type: 'diagnosed',
  data: { id: 'not-flipped', message: { ko: '커널을 뒤집지 않았어요.', en: 'The kernel was not flipped.' } },
};
const queued: RunEventBody = { type: 'queued', data: { position: 2, expectedMs: 1_500 } };
const running = (take: number): RunEventBody => ({ type: 'running', data: { take } });
const finished: RunEventBody = { type: 'finished', data: { status: 'finished' } };

describe('runStory', () => {
  it('has nothing to say before the first event', () => {
    expect(runStory([])).toEqual(EMPTY_STORY);
  });

  it('tells the place in the queue until a worker takes the run', () => {
    const waiting = runStory(numbered([queued]));
    expect(waiting).toMatchObject({ phase: 'queued', queue: { position: 2, expectedMs: 1_500 } });
    expect(runStory(numbered([queued, running(1)]))).toMatchObject({
      phase: 'running',
      take: 1,
      queue: null,
    });
  });

  it('collects cases in the order of their index, verdict and diagnosis', () => {
    const story = runStory(
      numbered([
        queued,
        running(1),
        { type: 'case', data: caseReport(1) },
        { type: 'case', data: caseReport(0) },
        verdict,
        diagnosed,
        finished,
      ]),
    );
    expect(story.cases.map(({ index }) => index)).toEqual([0, 1]);
    expect(story.verdict?.score).toBe(4);
    expect(story.diagnosis?.id).toBe('not-flipped');
    expect(story).toMatchObject({
      phase: 'finished',
      startedAt: '2026-11-24T00:00:01.000Z',
      endedAt: '2026-11-24T00:00:06.000Z',
    });
  });

  it('starts afresh when another worker takes the run', () => {
    const story = runStory(
      numbered([
        queued,
        running(1),
        { type: 'case', data: caseReport(0) },
        { type: 'progress', data: progress(100) },
        verdict,
        { type: 'queued', data: { position: 0, expectedMs: null } },
        running(2),
        { type: 'case', data: caseReport(2) },
      ]),
    );
    expect(story).toMatchObject({ take: 2, verdict: null, progress: [], phase: 'running' });
    expect(story.cases.map(({ index }) => index)).toEqual([2]);
  });

  it('tells the same story in whatever order events come, also twice', () => {
    const events = numbered([queued, running(1), { type: 'case', data: caseReport(0) }, verdict, finished]);
    expect(runStory([...events].reverse().concat(events))).toEqual(runStory(events));
  });

  it('keeps the newest report of a case, an answer and an epoch', () => {
    const story = runStory(
      numbered([
        running(1),
        { type: 'case', data: caseReport(0, { score: 0 }) },
        { type: 'case', data: caseReport(0, { score: 1 }) },
        { type: 'answer', data: { id: 'OH', given: '3', correct: false } },
        { type: 'answer', data: { id: 'OW', given: '4', correct: true } },
        { type: 'answer', data: { id: 'OH', given: '3', correct: true } },
      ]),
    );
    expect(story.cases.map(({ score }) => score)).toEqual([1]);
    expect(story.answers.map(({ id, correct }) => [id, correct])).toEqual([
      ['OH', true],
      ['OW', true],
    ]);
  });

  it('ends without a verdict when it was cancelled', () => {
    const story = runStory(
      numbered([
        running(1),
        { type: 'progress', data: progress(10) },
        { type: 'finished', data: { status: 'cancelled' } },
      ]),
    );
    expect(story.phase).toBe('cancelled');
    expect(story.verdict).toBeNull();
    expect(isOver(story)).toBe(true);
  });

  it('goes on where progress events were thrown away', () => {
    const events = numbered([running(1), { type: 'progress', data: progress(10) }, verdict, finished]);
    const story = runStory(events.filter(({ event }) => event.type !== 'progress'));
    expect(story).toMatchObject({ phase: 'finished', progress: [] });
  });
});

describe('tellingCase', () => {
  it('prefers a failed case whose data are shown', () => {
    expect(
      tellingCase([
        caseReport(0, { detail }),
        caseReport(1, { verdict: 'wrong-answer' }),
        caseReport(2, { verdict: 'wrong-answer', detail }),
      ]),
    ).toBe(2);
  });

  it('takes the failed hidden case, then the first shown one, then the first', () => {
    expect(tellingCase([caseReport(0, { detail }), caseReport(1, { verdict: 'time-limit' })])).toBe(1);
    expect(tellingCase([caseReport(0), caseReport(1, { detail })])).toBe(1);
    expect(tellingCase([caseReport(3)])).toBe(3);
    expect(tellingCase([])).toBeNull();
  });
});
