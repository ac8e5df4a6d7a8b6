import type { RuntimeName } from '@convolab/contracts';
import { RuntimeNameSchema } from '@convolab/contracts';
import type { Program, ProgramRunner, ProgramSession } from '@convolab/grading';
import type { BoxHost } from './boxes/box.ts';
import { openLocalBoxHost } from './boxes/local-box-host.ts';
import { LauncherBoxHost } from './launcher/launcher-box-host.ts';
import { BoxPool } from './pool/box-pool.ts';
import { COLD_ONLY, type PoolSettings } from './pool/pool-settings.ts';
import { RUNTIMES } from './runtimes/runtimes.ts';
import type { SandboxConfig } from './sandbox-config.ts';
import { SandboxError } from './sandbox-error.ts';
import { BoxConversation } from './sessions/box-conversation.ts';
import { BoxSession } from './sessions/box-session.ts';
import { CompileErrorSession } from './sessions/compile-error-session.ts';

/** Whether programs of a runtime can be run here; `reason` says in plain words why not. */
export interface RuntimeAvailability {
  readonly runtime: RuntimeName;
  readonly available: boolean;
  readonly reason: string | null;
}

export interface SandboxProgramRunner extends ProgramRunner {
  /** Sees to a box of every runtime that is ready, and tells what happened. */
  availability(): Promise<readonly RuntimeAvailability[]>;
  /** Begins to start the boxes that shall wait, in the background. */
  warm(): void;
  /** Kills every box. */
  close(): Promise<void>;
}

/** How many programs run at once is the caller's business; how many boxes wait for one the pool's. */
export function createProgramRunner(
  config: SandboxConfig,
  pool: PoolSettings = COLD_ONLY,
): SandboxProgramRunner {
  return runProgramsIn(() => openHost(config), pool);
}

/** In the boxes of a host that is opened at first use, and closed with the runner. */
export function runProgramsIn(open: () => Promise<BoxHost>, pool: PoolSettings): SandboxProgramRunner {
  return new BoxProgramRunner(open, pool);
}

const openHost = async (config: SandboxConfig): Promise<BoxHost> =>
  config.launcherSocket === null
    ? await openLocalBoxHost(config)
    : new LauncherBoxHost(config.launcherSocket);

class BoxProgramRunner implements SandboxProgramRunner {
  private host: Promise<BoxHost> | null = null;
  private readonly pool: BoxPool;

  constructor(
    private readonly openHost: () => Promise<BoxHost>,
    settings: PoolSettings,
  ) {
    this.pool = new BoxPool((runtime, memoryMiB) => this.startBox(runtime, memoryMiB), settings);
  }

  async open(program: Program, signal: AbortSignal): Promise<ProgramSession> {
    signal.throwIfAborted();
    const { runtime, source, limits, purpose = 'verdict' } = program;
    const prepared = await RUNTIMES[runtime].prepare(source);
    if (prepared.status === 'compile-error') return new CompileErrorSession(prepared.error);

    const conversation = await this.pool.take(runtime, limits.memoryMiB, purpose, signal);
    const abort = () => conversation.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    void conversation.gone.then(() => signal.removeEventListener('abort', abort));
    conversation.assign(limits);
    return new BoxSession(conversation, prepared);
  }

  async availability(): Promise<readonly RuntimeAvailability[]> {
    const found: RuntimeAvailability[] = [];
    for (const runtime of RuntimeNameSchema.options) {
      const reason = await this.reasonAgainst(runtime);
      found.push({ runtime, available: reason === null, reason });
    }
    return found;
  }

  warm(): void {
    this.pool.warm();
  }

  async close(): Promise<void> {
    this.pool.close();
    const host = await this.host;
    await host?.close();
    await this.pool.settled();
  }

  private async reasonAgainst(runtime: RuntimeName): Promise<string | null> {
    try {
      await this.pool.probe(runtime);
      return null;
    } catch (error) {
      if (error instanceof SandboxError) return error.message;
      throw error;
    }
  }

  private async startBox(runtime: RuntimeName, memoryMiB: number): Promise<BoxConversation> {
    const host = await this.getHost();
    const conversation = new BoxConversation(RUNTIMES[runtime]);
    try {
      await conversation.open((listener) => host.start({ runtime, memoryMiB }, listener));
    } catch (error) {
      conversation.abort(error);
      throw error;
    }
    return conversation;
  }

  /** Opened at first use, and again after a failure. */
  private getHost(): Promise<BoxHost> {
    this.host ??= this.openHost().catch((error: unknown) => {
      this.host = null;
      throw error;
    });
    return this.host;
  }
}
