import { api } from '@convolab/contracts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('every answer', () => {
  it('carries the policy of what a page may load, and a request id', async () => {
    const { status, headers } = await test.client().call(api.getHealth);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
  });
});

describe('problems', () => {
  it('says what is missing for an unknown path', async () => {
    const response = await test.client().fetch('/api/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'not-found', status: 404, instance: '/api/nothing' });
  });

  it('names the field that breaks a rule', async () => {
    const response = await test.client().fetch('/api/session', { method: 'POST', body: { username: 'kim' } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'validation', errors: [{ path: ['password'] }] });
  });

  it('refuses a body that is no JSON', async () => {
    const response = await fetch(`${test.url}/api/session`, {
      method: 'POST',
      body: '{"username":',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'validation' });
  });

  it('refuses a body above 256 kB', async () => {
    const body = { username: 'kim', password: 'x'.repeat(257 * 1024) };
    const response = await test.client().fetch('/api/session', { method: 'POST', body });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'body-too-large' });
  });
});

describe('readiness', () => {
  it('is there when database and Redis answer', async () => {
    const { status, body } = await test.client().call(api.getReadiness);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ok', database: true, redis: true });
  });
});

describe('signing in and out', () => {
  it('works with a password, an HttpOnly cookie and nothing else', async () => {
    const { username } = await test.makeUser();
    const client = await test.signIn(username);
    const { body } = await client.call(api.getAccount);
    expect(body).toMatchObject({ username, locale: 'ko', courses: [] });
    await client.call(api.signOut);
    expect((await client.call(api.getAccount)).code).toBe('not-signed-in');
  });
});
