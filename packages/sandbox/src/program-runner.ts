import type { RuntimeName } from '@convolab/contracts';
import { ProgramLimitsSchema, RuntimeNameSchema } from '@convolab/contracts';
import type { Program, ProgramRunner, ProgramSession } from '@convolab/grading';
import type { BoxHost } from './boxes/box.ts';
import { openLocalBoxHost } from './boxes/local-box-host.ts';
import { LauncherBoxHost } from './launcher/launcher-box-host.ts';
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
  /** Starts a box of every runtime, waits until it is ready, and tells what happened. */
  availability(): Promise<readonly RuntimeAvailability[]>;
  /** Kills every open box. */
  close(): Promise<void>;
}

/** How many boxes are open at once is the caller's business. */
export function createProgramRunner(config: SandboxConfig): SandboxProgramRunner {
  return new BoxProgramRunner(config);
}

class BoxProgramRunner implements SandboxProgramRunner {
  private host: Promise<BoxHost> | null = null;

  constructor(private readonly config: SandboxConfig) {}

  async open({ runtime: name, source, limits }: Program, signal: AbortSignal): Promise<ProgramSession> {
    signal.throwIfAborted();
    const runtime = RUNTIMES[name];
    const prepared = await runtime.prepare(source);
    if (prepared.status === 'compile-error') return new CompileErrorSession(prepared.error);

    const host = await this.getHost();
    const conversation = new BoxConversation(runtime, limits);
    const abort = () => conversation.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      signal.throwIfAborted();
      await conversation.open((listener) => host.start({ runtime: name, limits }, listener));
    } catch (error) {
      conversation.abort(error);
      throw error;
    }
    void conversation.gone.then(() => signal.removeEventListener('abort', abort));
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

  async close(): Promise<void> {
    const host = await this.host;
    await host?.close();
  }

  private async reasonAgainst(runtime: RuntimeName): Promise<string | null> {
    const program = { runtime, source: '', limits: ProgramLimitsSchema.parse({}) };
    try {
      const session = await this.open(program, new AbortController().signal);
      await session.close();
      return null;
    } catch (error) {
      if (error instanceof SandboxError) return error.message;
      throw error;
    }
  }

  /** Opened at first use, and again after a failure. */
  private getHost(): Promise<BoxHost> {
    this.host ??= this.openHost().catch((error: unknown) => {
      this.host = null;
      throw error;
    });
    return this.host;
  }

  private async openHost(): Promise<BoxHost> {
    const { launcherSocket } = this.config;
    return launcherSocket === null
      ? await openLocalBoxHost(this.config)
      : new LauncherBoxHost(launcherSocket);
  }
}
