/**
 * Finds or installs what boxes need on this machine. Node built-ins only: it runs before `npm ci` may have run.
 *
 * @typedef {import('../packages/sandbox/src/sandbox-config.ts').SandboxConfig} SandboxConfig
 *
 * @typedef {object} ProvisionOptions
 * @property {string} place folder for everything that box users must reach; as root a root-owned one outside /root
 * @property {boolean} asRoot whether boxes are started with root rights, and apt-get may be used
 * @property {{ first: number, count: number } | null} boxUids real user ids for boxes; null as an ordinary user
 * @property {string | null} launcherSocket where the box launcher listens; null: boxes are started in-process
 * @property {(line: string) => void} log progress, a sentence a call
 */

/**
 * Writes `<place>/sandbox.json` and returns what is in it. Idempotent, and quick once everything is in place.
 *
 * @param {ProvisionOptions} options
 * @returns {Promise<SandboxConfig>}
 */
export async function provisionSandbox(options) {
  await Promise.resolve();
  throw new Error(`not built yet: ${options.place}`);
}
