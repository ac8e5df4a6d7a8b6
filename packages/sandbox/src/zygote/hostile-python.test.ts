import { layBait } from '../testing/bait.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { attackWith, readHostilePrograms } from '../testing/hostile-programs.ts';
import { makings, runnerOf } from '../testing/hosts.ts';

const bait = await layBait();
const programs = readHostilePrograms(bait).filter(({ runtime }) => runtime === 'python');

afterAll(() => bait.remove());

/** A launcher makes its boxes now this way, now that: here each is attacked by all of them. */
describe.each(makings)('hostile Python programs in boxes made %s', (making) => {
  let outcomes: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    const runner = runnerOf(readTestSandboxConfig(), making);
    try {
      outcomes = await attackWith(runner, programs);
    } finally {
      await runner.close();
    }
  }, 600_000);

  it.each(programs)('$name gets nothing: $expected', ({ name, expected }) => {
    expect(expected).toContain(outcomes[name]);
  });

  it('call nobody on the host', () => {
    expect(bait.calls).toEqual([]);
  });
});
