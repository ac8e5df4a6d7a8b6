// The place of a mistake that only V8 finds, and tells for scripts alone: the module is parsed once more as one.
import vm from 'node:vm';

const { Script } = vm;
/** Modules are strict, and know no two functions of one name: so is a block of a strict script. */
const BLOCK = ["'use strict';{\n", '\n}'];
/** Where `await` may stand, as in a module. */
const ASYNC_BLOCK = ["'use strict';async()=>{\n", '\n}'];
/** What no script may have, replaced by spaces: every other place stays. */
const MODULE_WORDS =
  /^(\s*)(?:import\b[^;'"]*['"][^'"\n]*['"];?|export\s*\{[^}]*\}(?:\s*from\s*['"][^'"\n]*['"])?;?|export(?:\s+default)?\b)/gmu;

/** The error with its place in its stack; the same error where V8 says another thing of the script. */
export function withPlace(error, code) {
  const script = code.replace(MODULE_WORDS, (words) => words.replace(/\S/gu, ' '));
  for (const [head, tail] of [BLOCK, ASYNC_BLOCK]) {
    try {
      new Script(head + script + tail, { filename: 'student.ts', lineOffset: -1 });
    } catch (found) {
      if (isSame(found.message, error.message)) return found;
    }
  }
  return error;
}

/** Scripts have more to say of an `await` that stands in no async function. */
const isSame = (inScript, inModule) =>
  inScript === inModule ||
  (inModule === 'Unexpected reserved word' && inScript.startsWith('await is only valid'));
