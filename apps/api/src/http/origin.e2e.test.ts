import { request } from 'node:http';
import { api } from '@convolab/contracts';
import type { TestClient } from '../testing/test-client.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let test: TestApp;
let client: TestClient;
beforeAll(async () => {
  test = await startTestApp();
  const { username } = await test.makeUser();
  client = await test.signIn(username);
});
afterAll(() => test.close());

/** A request as fetch cannot make it: with exactly these headers. */
function send(method: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${test.url}${path}`, { method, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const leave = (headers: Record<string, string>) =>
  send('DELETE', '/api/courses/nothing/people/nobody', headers);
const read = (headers: Record<string, string>) => send('GET', api.getAccount.path, headers);

describe('a request that changes something, with cookies', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin that can be named', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['another site by its fetch metadata', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour by its fetch metadata', { 'sec-fetch-site': 'same-site' }],
    ['nobody says where', {}],
  ])('is refused from %s', async (_where, headers) => {
    expect(await leave({ cookie: client.cookie, ...headers })).toBe(403);
  });

  it.each([
    ['its own pages', (): Record<string, string> => ({ origin: test.url })],
    ['its own pages by fetch metadata', (): Record<string, string> => ({ 'sec-fetch-site': 'same-origin' })],
  ])('is let through from %s', async (_where, headers) => {
    expect(await leave({ cookie: client.cookie, ...headers() })).toBe(404);
  });
});

describe('other requests', () => {
  it('are let through from a program without cookies', async () => {
    expect(await leave({})).toBe(401);
  });

  it('are refused for reading from the page of another site', async () => {
    const from = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    expect(await read({ cookie: client.cookie, ...from })).toBe(403);
    expect(await read({ cookie: client.cookie, origin: 'https://evil.example' })).toBe(403);
  });

  it('are let through for a link that somebody follows', async () => {
    const from = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await read({ cookie: client.cookie, ...from })).toBe(200);
  });
});
