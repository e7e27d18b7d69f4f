import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/testing/**'];
const outsidePackages = ['test/**/*.ts', 'data/**/*.ts', 'bench/**/*.ts', 'examples/**/*.ts', '*.ts'];

const changing = 'core gives the same answer at any time, in any locale, on any machine';

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.cache/',
      'coverage/',
      'data/raw/',
      'docs/',
      'packages/core/assembly/**/*.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Typed and parallel arrays under noUncheckedIndexedAccess need `!` on every read.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: outsidePackages,
    languageOptions: { parserOptions: { projectService: false, project: 'test/tsconfig.json' } },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    files: ['packages/dashboard/src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'svelte/store', message: 'Runes in classes are the one idiom.' },
      ],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: `Take a seed: ${changing}.` },
        { object: 'Date', property: 'now', message: `Take the date: ${changing}.` },
        { object: 'Temporal', property: 'Now', message: `Take the date: ${changing}.` },
        { object: 'performance', property: 'now', message: `No clock: ${changing}.` },
        { property: 'localeCompare', message: `Compare by code unit: ${changing}.` },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: `Take the date: ${changing}.`,
        },
        { selector: 'CallExpression[callee.name="Date"]', message: `Take the date: ${changing}.` },
        { selector: 'MemberExpression[property.name=/^toLocale/]', message: `No locale: ${changing}.` },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js', 'packages/*/*.ts'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
);
