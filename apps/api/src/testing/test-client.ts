import type { Endpoint, PathParameters } from '@convolab/contracts';
import type { z } from 'zod';

type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

export interface CallInput<E extends Endpoint> {
  readonly params?: Readonly<Record<PathParameters<E['path']>, string>>;
  readonly body?: Input<E['body']>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestResponse<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** As the contract has it where the status is a success, else a Problem. */
  readonly body: Body;
  /** The problem's code; undefined where it went well. */
  readonly code: string | undefined;
}

/** A browser as far as cookies and origin go. */
export class TestClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly baseUrl: string,
    /** What the proxy in front says of where the client is. */
    private readonly address = '203.0.113.1',
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another window of the same browser: signed in alike, and free to sign out. */
  fork(): TestClient {
    const other = new TestClient(this.baseUrl, this.address);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  async fetch(
    path: string,
    init: { method?: string; body?: unknown; headers?: Readonly<Record<string, string>> } = {},
  ) {
    const response = await fetch(this.baseUrl + path, {
      method: init.method ?? 'GET',
      redirect: 'manual',
      headers: {
        origin: this.baseUrl,
        'x-forwarded-for': this.address,
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
        ...(init.body !== undefined && { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  async call<E extends Endpoint>(
    endpoint: E,
    input: CallInput<E> = {},
  ): Promise<TestResponse<z.output<E['response']>>> {
    const params: Record<string, string> = { ...input.params };
    const path = endpoint.path.replaceAll(/:(\w+)/gu, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const query = new URLSearchParams(input.query).toString();
    const response = await this.fetch(query === '' ? path : `${path}?${query}`, {
      method: endpoint.method,
      body: input.body,
      ...(input.headers && { headers: input.headers }),
    });
    const body = (await response.json()) as z.output<E['response']>;
    return { status: response.status, headers: response.headers, body, code: codeOf(body) };
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';', 1);
    const at = pair.indexOf('=');
    const isGone = /max-age=0/iu.test(cookie);
    if (isGone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function codeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body) || !('status' in body)) return undefined;
  return String(body.code);
}
