import type { HostedBox } from '../boxes/box.ts';
import type { LocalBoxHost } from '../boxes/local-box-host.ts';
import { RUNTIMES } from '../runtimes/runtimes.ts';
import { BoxConversation } from '../sessions/box-conversation.ts';

/** A Python box that is ready, made in one of the ways that a host has. */
export async function openPythonBox(
  host: LocalBoxHost,
  way: 'start' | 'startAlone' | 'fork',
  memoryMiB = 256,
): Promise<{ box: HostedBox; conversation: BoxConversation }> {
  const conversation = new BoxConversation(RUNTIMES.python);
  const started: HostedBox[] = [];
  await conversation.open(async (listener) => {
    const box = await host[way]({ runtime: 'python', memoryMiB }, listener);
    started.push(box);
    return box;
  });
  const [box] = started;
  if (!box) throw new Error('No box.');
  return { box, conversation };
}
