import { visibleControls } from '@convolab/contracts';
import { jsonLine, visibleInLine, withVisibleControls } from './visible-controls.ts';

const WILD = '\u001B[2J\u009B31mred\u202Eder\r\u0007';

it('writes controls out, and leaves other text alone', () => {
  expect(visibleControls(WILD)).toBe('␛[2J‹U+009B›31mred‹U+202E›der␍␇');
  expect(visibleControls('합성곱\n\ta = 1\r\nb')).toBe('합성곱\n\ta = 1\nb');
  expect(visibleInLine('a\nb\tc\u001B')).toBe('a␊b␉c␛');
});

it('does so in lists and records, however deep', () => {
  expect(withVisibleControls({ one: [1, null, { '\u001B': '\u007F' }] })).toEqual({
    one: [1, null, { '␛': '‹U+007F›' }],
  });
});

it('keeps the value of JSON, without a raw control in it', () => {
  const line = jsonLine({ text: WILD });
  expect(line).toMatch(/^[ -~]+$/u);
  expect(JSON.parse(line)).toEqual({ text: WILD });
});
