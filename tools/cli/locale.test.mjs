import { readLocale } from './locale.mjs';
import { messages } from './messages.mjs';

test.each([
  [[], {}, 'en'],
  [[], { LANG: 'ko_KR.UTF-8' }, 'ko'],
  [[], { LANG: 'ko_KR.UTF-8', LC_ALL: 'C' }, 'en'],
  [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'ko_KR.UTF-8' }, 'ko'],
  [[], { LANG: 'ko_KR.UTF-8', LC_ALL: '' }, 'ko'],
  [['grade', '--lang', 'en'], { LANG: 'ko_KR.UTF-8' }, 'en'],
  [['--lang=ko', 'doctor'], { LANG: 'C' }, 'ko'],
  [['--lang'], { LANG: 'ko' }, 'ko'],
])('the language of %j with %j is %s', (args, env, locale) => {
  expect(readLocale(args, env)).toBe(locale);
});

test('what is said before the program is there exists in both languages', () => {
  expect(Object.keys(messages.ko)).toEqual(Object.keys(messages.en));
});
