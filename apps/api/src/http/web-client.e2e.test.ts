import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let folder: string;
let test: TestApp;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'convolab-web-'));
  const webDist = path.join(folder, 'dist');
  await mkdir(path.join(webDist, 'assets'), { recursive: true });
  await writeFile(path.join(webDist, 'index.html'), '<!doctype html><title>Convolab</title>');
  await writeFile(path.join(webDist, 'assets/app-1a2b.js'), 'export const answer = 42;\n'.repeat(100));
  await writeFile(path.join(folder, 'secret.js'), 'outside');
  test = await startTestApp({ webDist });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

describe('the web client', () => {
  it.each(['/', '/courses/convolution-and-cnn', '/join/ABCD-2345'])(
    'is index.html at %s, never kept',
    async (page) => {
      const response = await test.client().fetch(page);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Convolab</title>');
    },
  );

  it('has files that are kept for a year, compressed for who takes it', async () => {
    const response = await test.client().fetch('/assets/app-1a2b.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(await response.text()).toContain('answer = 42');
    const plain = await test
      .client()
      .fetch('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it.each(['/assets/missing.js', '/..%2fsecret.js', '/assets/..%2f..%2fsecret.js', '/%.js'])(
    'has nothing at %s',
    async (file) => {
      const response = await test.client().fetch(file);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('outside');
    },
  );

  it('does not stand in for an API path', async () => {
    const response = await test.client().fetch('/api/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});
