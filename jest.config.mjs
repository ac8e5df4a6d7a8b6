import fs from 'node:fs';
import path from 'node:path';
import { project } from './packages/tooling/src/jest.mjs';

/** Every workspace is a Jest project of the same name. */
const workspaces = ['packages', 'apps'].flatMap((group) =>
  fs.readdirSync(group).map((folder) => ({ folder, root: path.join(group, folder) })),
);

export default {
  projects: [
    ...workspaces
      .filter(({ root }) => fs.existsSync(path.join(root, 'package.json')))
      .map(({ folder, root }) => project(`@convolab/${folder}`, `<rootDir>/${root}`)),
    {
      ...project('e2e', '<rootDir>/e2e'),
      testMatch: ['<rootDir>/**/*.e2e.test.ts'],
      globalSetup: '<rootDir>/harness/start-stack.mjs',
      globalTeardown: '<rootDir>/harness/stop-stack.mjs',
    },
    // Plain JavaScript, as it runs before anything is installed.
    {
      displayName: '@convolab/tools',
      rootDir: 'tools',
      testMatch: ['<rootDir>/**/*.test.mjs'],
      transform: {},
    },
  ],
};
