import fs from 'node:fs';
import { INFO_FD } from './bubblewrap-arguments.ts';
import { inheritedDescriptors } from './inherited-descriptors.ts';

type Stdio = number | 'ignore' | 'pipe';

/**
 * What `spawn` gives a box: an empty input, two outputs, and the three descriptors that bubblewrap-arguments.ts names. What
 * this process was itself given and would pass on is none of a box's business: it cannot be closed here, so it is covered.
 */
export function boxStdio(): Stdio[] {
  const stdio: Stdio[] = ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'];
  covered ??= coverInherited();
  for (const descriptor of covered.descriptors) {
    // Here 'ignore' leaves a descriptor alone.
    while (stdio.length < descriptor) stdio.push('ignore');
    stdio[descriptor] = covered.by;
  }
  return stdio;
}

interface Covered {
  readonly descriptors: readonly number[];
  /** What a box is given in their place. */
  readonly by: number;
}

/** Once a process: descriptors are inherited at its start, whatever Node.js opens later it marks. */
let covered: Covered | null = null;

function coverInherited(): Covered {
  const descriptors = inheritedDescriptors(INFO_FD + 1);
  return { descriptors, by: descriptors.length === 0 ? -1 : fs.openSync('/dev/null', 'r') };
}
