import { queuedEvent } from './queued-event.ts';

describe('what a run is told when it joins its lane', () => {
  it.each([
    ['an idle lane', { laneRuns: 0, laneRunning: 0 }, 40_000],
    ['one training before it', { laneRuns: 1, laneRunning: 1 }, 80_000],
    ['a class before it, one place', { laneRuns: 29, laneRunning: 1 }, 1_200_000],
    ['a class before it, eight places', { laneRuns: 32, laneRunning: 8 }, 200_000],
    ['a lane that nobody serves', { laneRuns: 3, laneRunning: 0 }, 160_000],
  ])('%s', (_, lane, expectedMs) => {
    expect(queuedEvent({ ...lane, laneMeanMs: 40_000 })).toEqual({
      type: 'queued',
      data: { position: lane.laneRuns, expectedMs },
    });
  });

  it('knows no time before a run of the lane has ended', () => {
    expect(queuedEvent({ laneRuns: 2, laneRunning: 1, laneMeanMs: null }).data).toEqual({
      position: 2,
      expectedMs: null,
    });
  });
});
