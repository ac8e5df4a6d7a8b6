import os from 'node:os';

/**
 * What the operator reads when everything is up.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./seed.mjs').SignIn} signIn
 * @param {import('./boxes.mjs').SandboxConfig} sandbox
 * @returns {string[]} lines
 */
export function announce(settings, signIn, sandbox) {
  const address = addressOf(settings);
  const lines = ['', `Convolab is running: ${address}`];
  if (signIn.accounts.length > 0) {
    lines.push('', 'Demo accounts (kept in .data/demo-accounts.json):');
    const width = Math.max(...signIn.accounts.map(({ username }) => username.length));
    for (const { username, password } of signIn.accounts)
      lines.push(`  ${username.padEnd(width)}  ${password}`);
  }
  if (signIn.firstTeacherPath !== undefined) {
    lines.push(
      '',
      'There is no teacher yet. This link makes the first one, once:',
      `  ${address}${signIn.firstTeacherPath}`,
    );
  }
  if ('missing' in sandbox.isolation)
    lines.push('', `No code is run on this machine: ${sandbox.isolation.missing}`);
  if ('missing' in sandbox.python) lines.push('', `Python is off: ${sandbox.python.missing}`);
  if (settings.isPublic && !address.startsWith('https:')) {
    lines.push(
      '',
      'WARNING: it listens beyond this machine without https, so passwords and sessions can be read on the way.',
    );
    lines.push('Put a proxy with https in front and set BASE_URL to its address.');
  }
  return [...lines, '', 'Ctrl-C stops it.', ''];
}

/** @param {import('./settings.mjs').Settings} settings */
function addressOf({ baseUrl, host, port }) {
  if (baseUrl !== undefined) return baseUrl.replace(/\/+$/, '');
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? os.hostname() : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
