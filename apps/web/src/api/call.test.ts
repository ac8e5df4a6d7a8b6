import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoint } from '@convolab/contracts';
import { z } from 'zod';
import { call, endpointUrl } from './call.ts';
import { ConnectionError, isProblem, ProblemError } from './problem-error.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function withServer(
  handler: Handler,
  check: (origin: `http://${string}`) => Promise<void>,
): Promise<void> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await check(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const greeting = (origin: string) =>
  endpoint({
    method: 'POST',
    path: `${origin}/greet`,
    summary: '',
    body: z.object({ name: z.string() }),
    response: z.object({ text: z.string() }),
  });

describe('call', () => {
  it('sends the body as JSON and parses the answer, dropping what is not declared', async () => {
    const seen: string[] = [];
    const handler: Handler = (request, response) => {
      request.on('data', (chunk: Buffer) =>
        seen.push(`${request.headers['content-type'] ?? ''} ${chunk.toString()}`),
      );
      request.on('end', () => response.end('{"text":"hi","secret":1}'));
    };
    await withServer(handler, async (origin) => {
      expect(await call(greeting(origin), { body: { name: '지우' } })).toEqual({ text: 'hi' });
    });
    expect(seen).toEqual(['application/json {"name":"지우"}']);
  });

  it('throws the problem that the API names', async () => {
    const problem = { type: 'about:blank', title: 'Taken', status: 409, code: 'username-taken' };
    const handler: Handler = (_, response) => {
      response.statusCode = 409;
      response.end(JSON.stringify(problem));
    };
    await withServer(handler, async (origin) => {
      const error: unknown = await call(greeting(origin), { body: { name: 'x' } }).catch(
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(ProblemError);
      expect(isProblem(error, 'username-taken')).toBe(true);
      expect(isProblem(error, 'forbidden')).toBe(false);
    });
  });

  it("takes a proxy's error page and a closed port for a broken connection", async () => {
    let closed = '';
    const handler: Handler = (_, response) => {
      response.statusCode = 502;
      response.end('<h1>Bad gateway</h1>');
    };
    await withServer(handler, async (origin) => {
      closed = origin;
      await expect(call(greeting(origin), { body: { name: 'x' } })).rejects.toBeInstanceOf(ConnectionError);
    });
    await expect(call(greeting(closed), { body: { name: 'x' } })).rejects.toBeInstanceOf(ConnectionError);
  });

  it('rejects an answer of another shape', async () => {
    await withServer(
      (_, response) => response.end('{"text":1}'),
      async (origin) => {
        await expect(call(greeting(origin), { body: { name: 'x' } })).rejects.toBeInstanceOf(z.ZodError);
      },
    );
  });
});

describe('endpointUrl', () => {
  it('escapes parameters and leaves out what is undefined', () => {
    expect(
      endpointUrl('/api/a/:first/b/:second', { first: 'x/y', second: '한' }, { limit: 5, cursor: undefined }),
    ).toBe('/api/a/x%2Fy/b/%ED%95%9C?limit=5');
  });

  it('refuses a path whose parameter is missing', () => {
    expect(() => endpointUrl('/api/a/:first', {}, undefined)).toThrow('first');
  });
});
