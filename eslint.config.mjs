import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { depConstraints, pureFolders } from './packages/tooling/src/boundaries.mjs';

const tests = ['**/*.test.ts', '**/*.test.tsx'];

/** @type {Record<string, ['error', object | number]>} */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/generated/',
      '.data/',
      '.nx/',
      'packages/course/exercises/',
      'apps/cli/templates/',
      'packages/sandbox/src/**/harness/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints, enforceBuildableLibDependency: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      ...sizes,
      eqeqeq: 'error',
    },
  },
  {
    // Types of these are checked by tsc from their comments.
    files: ['tools/**/*.mjs', 'e2e/**/*.mjs', 'packages/*/*.mjs', 'apps/cli/bin/*.mjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...sizes, eqeqeq: 'error', 'prefer-const': 'error' },
  },
  {
    files: pureFolders,
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*'] }] },
  },
  {
    files: ['packages/**/*.ts', 'apps/**/*.ts', 'apps/**/*.tsx'],
    ignores: ['**/config.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in config.ts; pass values.' },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'apps/worker/src/**/*.ts'],
    ignores: [
      '**/*.repository.ts',
      '**/*.db.test.ts',
      '**/*.e2e.test.ts',
      '**/testing/**',
      '**/prisma.*.ts',
      '**/auth.ts',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@convolab/db', message: 'Only *.repository.ts touch Prisma.', allowTypeImports: false },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs['recommended-latest']?.rules },
  },
  {
    files: [...tests, '**/*.test.mjs'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
);
