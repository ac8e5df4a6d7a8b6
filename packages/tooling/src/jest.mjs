/**
 * Jest preset: TypeScript as ES modules through SWC, real files, no module mocks.
 * `decorators` is for NestJS, whose dependency injection reads the emitted types.
 *
 * @param {string} name the project's name, as `--selectProjects` takes it
 * @param {string} rootDir the project's folder, from the workspace root
 */
export function project(name, rootDir) {
  return {
    displayName: name,
    rootDir,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: {
      '^.+\\.tsx?$': [
        '@swc/jest',
        {
          swcrc: false,
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true, decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
            keepClassNames: true,
          },
          module: { type: 'es6' },
        },
      ],
    },
  };
}
