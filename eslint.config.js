import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileNames } from './eslint/file-names.js';
import { CLOCK_AND_CHANCE, IMPURE, SHAPE, SILENCED_TESTS, STOPWATCH } from './eslint/forbidden-syntax.js';
import { reasonedAssertions } from './eslint/reasoned-assertions.js';
import { reasonedSuppressions } from './eslint/reasoned-suppressions.js';

// Later blocks win over earlier ones; the options of one rule are replaced, never merged.

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const PROGRAM = ['src/**/*.{ts,tsx}', 'db/**/*.ts'];
const PURE = ['src/domain/**/*.ts', 'src/language/**/*.ts'];
const TESTS = ['test/**/*.{ts,tsx}', 'bench/**/*.ts'];
const TOOLS = ['eslint.config.js', 'eslint/**/*.js', '*.config.ts', '.dependency-cruiser.cjs'];

const forbidden = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const everyFile = {
  plugins: {
    nhacviec: {
      rules: { 'file-names': fileNames, 'reasoned-assertions': reasonedAssertions, 'reasoned-suppressions': reasonedSuppressions },
    },
  },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    'nhacviec/file-names': 'error',
    'nhacviec/reasoned-suppressions': 'error',
    // `== null` asks for null and undefined at once.
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'no-duplicate-imports': 'error',
    'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', { max: 3 }],
    // "modified": an exhaustive switch over a union reads as a table and counts once, however many members the union has.
    complexity: ['error', { max: 8, variant: 'modified' }],
  },
};

const typeChecked = {
  files: TYPESCRIPT,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    'nhacviec/reasoned-assertions': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': { descriptionFormat: '^ -- .+$' }, minimumDescriptionLength: 10 }],
    // Numbers print as one expects; what this rule is for are objects, null and undefined.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // `() => send(notice)` reads well and hides nothing.
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // `while (true)` with a return inside is how a worker's loop is written.
    '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    // Our text is NFC Vietnamese: its code points are its letters.
    '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
    // A leading underscore says that a parameter is there only for its place.
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  },
};

const environment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment: take the value as an argument.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: ['process', 'node:process'].map((name) => ({
        name,
        importNames: ['env'],
        message: 'Only src/config.ts reads the environment: take the value as an argument.',
      })),
      patterns: [{ regex: '^#app/[^/]+/', message: '#app/ is for the files right under src/: folders have an alias of their own.' }],
    },
  ],
};

export default defineConfig(
  { ignores: ['node_modules/', 'data/', 'coverage/', 'test-results/', 'db/migrations/'] },
  everyFile,
  typeChecked,
  { rules: forbidden(SHAPE, CLOCK_AND_CHANCE) },
  { files: PROGRAM, rules: { ...environment, ...forbidden(SHAPE, CLOCK_AND_CHANCE, STOPWATCH) } },
  { files: PURE, rules: forbidden(SHAPE, CLOCK_AND_CHANCE, STOPWATCH, IMPURE) },
  { files: ['src/clock.ts'], rules: forbidden(SHAPE) },
  { files: ['src/config.ts'], rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    rules: {
      ...forbidden(SHAPE, CLOCK_AND_CHANCE, SILENCED_TESTS),
      // A table of cases is long by nature, and a describe block is a chapter, not a function.
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      // A fake is asynchronous because the real one is.
      '@typescript-eslint/require-await': 'off',
      // Where the row is missing, the test fails as it must.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // The tools themselves prescribe a default export, and their JavaScript has no types to check.
  { files: TOOLS, rules: { 'no-restricted-syntax': 'off', 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
