// The rules of style that a machine can see; who may import whom stands in tests/architecture/table.ts.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { posix, relative } from 'node:path';
import ts from 'typescript-eslint';
import { objection } from './tests/architecture/table.ts';

const imports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(import.meta.dirname, context.filename).replaceAll('\\', '/');
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const name = source.value.replace(/\?.*$/, '');
      const why = objection(
        from,
        name.startsWith('.') ? { path: posix.join(posix.dirname(from), name) } : { name },
      );
      if (why) context.report({ node: source, message: `${why} (tests/architecture/table.ts)` });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ImportExpression: check };
  },
};

const noCollecting = {
  selector: 'ExportAllDeclaration',
  message: 'Name what is exported; collecting ties files into knots.',
};
const given = 'Time and chance are handed in (ask.at, ask.random, ask.newId).';

export default ts.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'data/',
      'keys/',
      'coverage/',
      'tests/e2e/shots/',
      'tests/golden/**/*.json',
    ],
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    plugins: { sala: { rules: { imports } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'sala/imports': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noCollecting],
      // TypeScript sees undefined names itself, and types besides.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    },
  },
  {
    files: ['scripts/**', 'bin/**', '*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Pages are not routed by a framework.
      'svelte/no-navigation-without-resolve': 'off',
      // Plain maps beside runes are deliberate: what the server sends is $state.raw, replaced and never watched inside.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: given },
        { object: 'Math', property: 'random', message: given },
      ],
      'no-restricted-syntax': [
        'error',
        noCollecting,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: given },
      ],
    },
  },
);
