import { visibleControls } from './visible-controls.ts';

describe('visibleControls', () => {
  it('leaves ordinary text alone, also Korean and line ends', () => {
    expect(visibleControls('합성곱\n\ta = 1\r\nb')).toBe('합성곱\n\ta = 1\nb');
  });

  it('writes out escapes and bidirectional controls', () => {
    expect(visibleControls('\u001B[31mred')).toBe('␛[31mred');
    expect(visibleControls('a\u202Eb\u2066')).toBe('a‹U+202E›b‹U+2066›');
  });
});
