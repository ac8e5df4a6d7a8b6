import { ProgramLimitsSchema } from '@convolab/contracts';
import { readNumbers } from '@convolab/tensor';
import { type LocalBoxHost, openLocalBoxHost } from '../boxes/local-box-host.ts';
import { BoxSession } from '../sessions/box-session.ts';
import { FACTS_FROM_INSIDE, factsFromOutside } from '../testing/box-facts.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { type Making, makings } from '../testing/hosts.ts';
import { openPythonBox } from '../testing/open-python-box.ts';
import { namespacesOf } from './isolation-check.ts';

const config = readTestSandboxConfig();
const { first = 0, count = 0 } = config.boxUids ?? {};
const uids = Array.from({ length: count }, (_, index) => first + index);
const limits = ProgramLimitsSchema.parse({});

interface Seen {
  readonly outside: ReturnType<typeof factsFromOutside>;
  readonly inside: unknown;
  readonly namespaces: readonly string[];
}

let host: LocalBoxHost;

beforeAll(async () => {
  host = await openLocalBoxHost(config);
});

afterAll(() => host.close());

async function open(making: Making) {
  const opened = await openPythonBox(host, making === 'forked' ? 'fork' : 'startAlone', limits.memoryMiB);
  opened.conversation.assign(limits);
  return opened;
}

async function look(making: Making): Promise<Seen> {
  const { box, conversation } = await open(making);
  const session = new BoxSession(conversation, {
    status: 'prepared',
    code: FACTS_FROM_INSIDE,
    locate: (error) => error,
  });
  const loaded = await session.load();
  expect(loaded).toMatchObject({ status: 'loaded' });
  const outcome = await session.call('f', [], 1 << 20);
  const bytes = outcome.status === 'returned' ? readNumbers(outcome.value) : null;
  if (bytes?.status !== 'tensor') throw new Error(JSON.stringify(outcome));
  const { programId } = box;
  if (programId === null) throw new Error('The box is gone.');
  const seen = {
    outside: factsFromOutside(programId, uids),
    inside: JSON.parse(Buffer.from(Uint8Array.from(bytes.tensor.data, Number)).toString('utf8')) as unknown,
    namespaces: namespacesOf(programId),
  };
  await session.close();
  return seen;
}

/** One way is no comparison: nothing is forked where that cannot be had. */
const forked = makings.filter((making) => making === 'forked');

describe.each(forked)('a %s box', (making) => {
  it('is to the kernel what a box of its own start is', async () => {
    const [alone, other] = [await look('alone'), await look(making)];
    expect(other.outside).toEqual(alone.outside);
  });

  it('is to its program what a box of its own start is', async () => {
    const [alone, other] = [await look('alone'), await look(making)];
    expect(other.inside).toEqual(alone.inside);
  });

  it('shares no namespace with the host or its siblings', async () => {
    const boxes = [await open(making), await open(making)];
    const all = boxes.map(({ box }) => namespacesOf(box.programId ?? 0)).concat([namespacesOf(process.pid)]);
    expect(new Set(all.flat()).size).toBe(all.flat().length);
    for (const { conversation } of boxes) {
      conversation.abort(new Error('seen'));
      await conversation.gone;
    }
  });
});
