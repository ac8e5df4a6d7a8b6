import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { MAX_ARTIFACT_BYTES } from '@convolab/contracts';
import { FolderArtifactStore } from './folder-artifact-store.ts';

let parent = '';
let folder = '';
let store: FolderArtifactStore;

beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'convolab-artifacts-'));
  folder = path.join(parent, 'artifacts');
  store = new FolderArtifactStore(folder);
});
afterEach(() => rm(parent, { recursive: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const age = (name: string, at: Date) => utimes(path.join(folder, name), at, at);
const LONG_AGO = new Date('2026-01-01');
const RECENTLY = new Date('2026-06-01');

it('keeps a file under the hash of its content, readable by the group and nobody else', async () => {
  const hash = await store.put(bytesOf('weights'));
  expect(hash).toBe(createHash('sha256').update('weights').digest('hex'));
  expect(Buffer.from((await store.find(hash)) ?? []).toString()).toBe('weights');
  expect((await stat(path.join(folder, hash))).mode & 0o777).toBe(0o640);
});

it('keeps the same content once, however many put it at once, and leaves nothing half-written', async () => {
  const hashes = await Promise.all(Array.from({ length: 20 }, () => store.put(bytesOf('the same'))));
  expect(new Set(hashes).size).toBe(1);
  expect(await readdir(folder)).toEqual([hashes[0]]);
});

it('answers null for what is not there, for what is no hash, and for what has been changed', async () => {
  expect(await store.find('0'.repeat(64))).toBeNull();
  await writeFile(path.join(parent, 'secret'), 'secret');
  expect(await store.find('../secret')).toBeNull();
  const hash = await store.put(bytesOf('whole'));
  await truncate(path.join(folder, hash), 2);
  expect(await store.find(hash)).toBeNull();
  await store.put(bytesOf('whole'));
  expect(await store.find(hash)).not.toBeNull();
});

it('refuses a file that is too large', async () => {
  await expect(store.put(new Uint8Array(MAX_ARTIFACT_BYTES + 1))).rejects.toThrow(RangeError);
  expect(await readdir(parent)).toEqual([]);
});

describe('clearing', () => {
  const nobody = () => Promise.resolve(new Set<string>());

  it('removes what is old and not named, also what was never finished, and nothing else', async () => {
    const [named, unnamed, young] = await Promise.all(
      ['named', 'unnamed', 'young'].map((text) => store.put(bytesOf(text))),
    );
    if (named === undefined || unnamed === undefined || young === undefined) throw new Error('not put');
    const unfinished = `${named}.${randomUUID()}.part`;
    for (const name of [unfinished, 'readme.txt']) await writeFile(path.join(folder, name), 'text');
    for (const name of [named, unnamed, unfinished, 'readme.txt']) await age(name, LONG_AGO);
    const asked: string[][] = [];
    const cleared = await store.clear(RECENTLY, (hashes) => {
      asked.push([...hashes].sort());
      return Promise.resolve(new Set([named]));
    });
    expect(cleared).toBe(2);
    expect(asked).toEqual([[named, unnamed].sort()]);
    expect((await readdir(folder)).sort()).toEqual([named, young, 'readme.txt'].sort());
  });

  it('leaves what has been put again', async () => {
    const hash = await store.put(bytesOf('again'));
    await age(hash, LONG_AGO);
    await store.put(bytesOf('again'));
    expect(await store.clear(RECENTLY, nobody)).toBe(0);
    await age(hash, LONG_AGO);
    const putAgain = async () => {
      await store.put(bytesOf('again'));
      return new Set<string>();
    };
    expect(await store.clear(RECENTLY, putAgain)).toBe(0);
    expect(await store.find(hash)).not.toBeNull();
  });

  it('finds nothing where nothing was ever put', async () => {
    expect(await store.clear(RECENTLY, nobody)).toBe(0);
  });
});
