import { pathToFileURL } from 'node:url';
import { explain } from '../processes/operator-error.mjs';
import { findTensorflowFolder } from '../tensorflow/folder.mjs';
import { prepareCommandLineBoxes } from './boxes.mjs';
import { builtProgram, ensureBuilt } from './build.mjs';
import { readLocale } from './locale.mjs';
import { messages } from './messages.mjs';

const platformFault = 3;

/**
 * `npx convolab`: builds what is not built, then runs it in this process, which ends with its exit code.
 *
 * @param {string[]} args
 */
export async function launch(args) {
  const locale = readLocale(args, process.env);
  const log = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  // Node itself would end with 1, which says that a program is not accepted.
  process.on('uncaughtException', (error) => {
    log(explain(error));
    process.exit(platformFault);
  });
  try {
    await ensureBuilt(messages[locale], log);
    process.env['CONVOLAB_TENSORFLOW'] ??= findTensorflowFolder();
    const { main } = await import(pathToFileURL(builtProgram).href);
    const prepareBoxes = () => prepareCommandLineBoxes(messages[locale], log);
    process.exit(await main(args, { locale, prepareBoxes }));
  } catch (error) {
    log(explain(error));
    process.exit(platformFault);
  }
}
