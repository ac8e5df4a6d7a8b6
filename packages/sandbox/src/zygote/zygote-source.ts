import { SandboxError } from '../sandbox-error.ts';

/** What a source needs to know of a zygote. */
export interface ForkServer {
  /** How many children it has made. */
  forked: number;
  readonly isAlive: boolean;
  /** Resolves when it is gone; never rejects. */
  readonly ended: Promise<void>;
  /** It ends as soon as none of its boxes is left. */
  retire(): void;
  kill(): void;
}

/** Siblings share the layout of their memory, and the seed of their hashes: not for longer than so many of them. */
const CHILDREN = 1_000;
/** The first box of a process is often its last: no zygote is made for that. */
const WORTH_IT_FROM = 2;
/** After a failure boxes are made without a zygote for so long. */
const REST_MS = 60_000;

/** The zygote that makes boxes at present, if there is one. */
export class ZygoteSource<Zygote extends ForkServer> {
  private current: Zygote | null = null;
  private readonly all = new Set<Zygote>();
  private starting: Promise<Zygote> | null = null;
  private asked = 0;
  private restUntil = 0;
  private isClosed = false;

  constructor(
    private readonly open: () => Promise<Zygote>,
    private readonly children = CHILDREN,
  ) {}

  /** The one that is up; where there is none, or it has become old, the next is started meanwhile. */
  find(): Zygote | null {
    this.asked += 1;
    if (this.current?.isAlive === false) this.giveUp(this.current, new Error('It is gone.'));
    const isWanted = this.current ? this.current.forked >= this.children : this.asked >= WORTH_IT_FROM;
    if (isWanted && performance.now() >= this.restUntil) this.get().catch(() => undefined);
    return this.current;
  }

  /** One that is up, or rejects with what kept it from starting. */
  get(): Promise<Zygote> {
    const { current } = this;
    if (current?.isAlive === true && current.forked < this.children) return Promise.resolve(current);
    this.starting ??= this.start().finally(() => {
      this.starting = null;
    });
    return this.starting;
  }

  /** A zygote, or what it has made, is not as it should be: it makes no further box. */
  giveUp(zygote: Zygote, error: unknown): void {
    this.rest(error);
    zygote.retire();
    if (this.current === zygote) this.current = null;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.starting?.catch(() => undefined);
    for (const zygote of this.all) zygote.kill();
    await Promise.all([...this.all].map((zygote) => zygote.ended));
  }

  private async start(): Promise<Zygote> {
    try {
      const zygote = await this.open();
      this.all.add(zygote);
      void zygote.ended.then(() => this.all.delete(zygote));
      if (this.isClosed) throw new SandboxError('misuse', 'The host of the boxes is closed.');
      this.current?.retire();
      this.current = zygote;
      return zygote;
    } catch (error) {
      this.rest(error);
      throw error;
    }
  }

  private rest(error: unknown): void {
    this.restUntil = performance.now() + REST_MS;
    if (!this.isClosed) process.emitWarning(`Boxes are made without a zygote for a while: ${String(error)}`);
  }
}
