import type { ProgramOutput } from '@convolab/grading';
import { storableText } from '../wire/frames.ts';

/** A flood of twice the limit ends the box; what is shown ends at the limit. */
const FLOOD_FACTOR = 2;

/** What a program prints during one load or call, counted by the host. */
export class PrintedOutput {
  private kept: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  private keptBytes = 0;
  private printedBytes = 0;

  constructor(private maxBytes: number) {}

  add(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    this.printedBytes += bytes.length;
    const part = bytes.subarray(0, this.maxBytes - this.keptBytes);
    this.keptBytes += part.length;
    this.kept[stream].push(part);
  }

  get isFlood(): boolean {
    return this.printedBytes > this.maxBytes * FLOOD_FACTOR;
  }

  /** Forgets everything and goes on with another limit. */
  restart(maxBytes: number): void {
    this.take();
    this.maxBytes = maxBytes;
  }

  /** Everything since the last call of this, which begins anew. */
  take(): ProgramOutput {
    const output = {
      stdout: storableText(Buffer.concat(this.kept.stdout)),
      stderr: storableText(Buffer.concat(this.kept.stderr)),
    };
    this.kept = { stdout: [], stderr: [] };
    this.keptBytes = 0;
    this.printedBytes = 0;
    return output;
  }
}
