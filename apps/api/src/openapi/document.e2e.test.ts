import { api, EVENTS_PATH } from '@convolab/contracts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; parameters: { name: string; in: string }[] }>>;
  components: { schemas: Record<string, unknown> };
}

let test: TestApp;
let document: Document;

beforeAll(async () => {
  test = await startTestApp();
  const response = await test.client().fetch('/api/openapi.json');
  document = (await response.json()) as Document;
});
afterAll(() => test.close());

describe('/api/openapi.json', () => {
  it('is OpenAPI 3.1 and names every endpoint once', () => {
    expect(document.openapi).toBe('3.1.0');
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((one) => one.operationId),
    );
    expect(ids.sort()).toEqual(
      [...Object.keys(api), 'downloadArtifact', 'downloadGradebook', 'watchRuns'].sort(),
    );
    expect(document.paths[EVENTS_PATH]?.['get']?.operationId).toBe('watchRuns');
  });

  it('declares every parameter of every path', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      for (const { parameters } of Object.values(operations)) {
        expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(names);
      }
    }
  });

  it('has every schema that it refers to', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/gu)].map(
      ([, target]) => target,
    );
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.length).toBeGreaterThan(20);
    expect(known).toEqual(expect.arrayContaining([...new Set(references)]));
  });

  it('is shown by a page that loads nothing from elsewhere', async () => {
    const page = await test.client().fetch('/api/docs/');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).not.toMatch(/(?:src|href)="https?:/u);
    expect(html).not.toMatch(/<script>[^<]/u);
    for (const [, script] of html.matchAll(/<script src="\.\/([^"]+)"/gu)) {
      const response = await test.client().fetch(`/api/docs/${script ?? ''}`);
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    }
  });
});
