/**
 * @typedef {object} EngineArguments
 * @property {boolean} version print the version and exit
 * @property {string | undefined} databaseCommand `can-connect-to-database`, `create-database` or `drop-database`
 * @property {string | undefined} url of the database; absent for commands that need none (`generate`)
 * @property {string[]} datamodels paths of Prisma schema files
 */

/**
 * Reads the native engine's command line, as Prisma's CLI writes it.
 *
 * @param {string[]} argv without node and script
 * @returns {EngineArguments}
 */
export function parseArguments(argv) {
  const valuesOf = (/** @type {string} */ flag) =>
    argv.flatMap((argument, index) => (argument === flag ? [argv[index + 1] ?? ''] : []));
  return {
    version: argv.includes('--version'),
    databaseCommand: argv.includes('cli') ? argv.at(-1) : undefined,
    url: readUrl(valuesOf('--datasource').at(-1)),
    datamodels: valuesOf('--datamodels'),
  };
}

/** @param {string | undefined} datasource JSON, `{ "url": "postgresql://…" }` */
function readUrl(datasource) {
  if (datasource === undefined) return undefined;
  /** @type {unknown} */
  const parsed = JSON.parse(datasource);
  if (typeof parsed !== 'object' || parsed === null || !('url' in parsed)) return undefined;
  return typeof parsed.url === 'string' && parsed.url !== '' ? parsed.url : undefined;
}
