import { UsageError } from '../../command-line/usage-error.ts';
import { TEXTS } from '../../texts/texts.ts';
import { drawSeed, readSeed } from './seed.ts';

it.each([
  ['42', { text: '42', hex: '2a' }],
  ['007', { text: '7', hex: '7' }],
  ['0', { text: '0', hex: '0' }],
  ['-1', { text: '-1', hex: 'ffffffffffffffff' }],
  ['0x2A', { text: '0x2a', hex: '2a' }],
  ['c0ffee', { text: '0xc0ffee', hex: 'c0ffee' }],
  ['0x00ff', { text: '0x00ff', hex: '00ff' }],
  ['9007199254740993', { text: '9007199254740993', hex: '20000000000001' }],
])('reads %s', (value, seed) => {
  expect(readSeed(value, TEXTS.en)).toEqual(seed);
});

it.each(['', 'seven', '1.5', '0x', '1e400g', ' 4', 'f'.repeat(65)])('refuses %j', (value) => {
  expect(() => readSeed(value, TEXTS.en)).toThrow(UsageError);
});

it('draws one that reads back as itself, another each time', () => {
  const seeds = Array.from({ length: 50 }, drawSeed);
  for (const seed of seeds) expect(readSeed(seed.text, TEXTS.en)).toEqual(seed);
  expect(new Set(seeds.map(({ text }) => text)).size).toBe(50);
});
