/**
 * The language of what people read, by the rules of POSIX: `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that is set.
 *
 * @typedef {'ko' | 'en'} Locale
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Locale}
 */
export function readLocale(args, env) {
  const asked = findOption(args, '--lang');
  if (asked === 'ko' || asked === 'en') return asked;
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return name.startsWith('ko') ? 'ko' : 'en';
}

/**
 * @param {string[]} args
 * @param {string} name
 * @returns {string | undefined} the last one's value
 */
function findOption(args, name) {
  const values = args.flatMap((arg, index) => {
    if (arg.startsWith(`${name}=`)) return [arg.slice(name.length + 1)];
    return arg === name ? [args[index + 1]] : [];
  });
  return values.at(-1);
}
