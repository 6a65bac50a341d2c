import tseslint from 'typescript-eslint';
import { coordinatorRoutes } from './scripts/eslint/coordinator-routes.mjs';

const processEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'process.env is read in libs/platform/config only; inject Configuration instead.',
};
const jestMock = {
  selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|unstable_mockModule)$/]",
  message: 'No module mocks: inject a stand-in instead.',
};

/** Rules that catch mistakes, not taste; prettier settles the rest. */
export default tseslint.config(
  { ignores: ['dist/', '.undersigned/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      complexity: ['error', 15],
      // consistent-type-imports stays off: decorator metadata needs the value import of an injected class.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      'max-params': ['error', 6],
      'no-console': 'error',
      'no-debugger': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-eval': 'error',
      'no-restricted-syntax': ['error', processEnv, jestMock],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['libs/platform/config/**', 'test/setup/**'], rules: { 'no-restricted-syntax': ['error', jestMock] } },
  {
    files: ['apps/api/coordinator/**'],
    plugins: { undersigned: { rules: { 'coordinator-routes': coordinatorRoutes } } },
    rules: { 'undersigned/coordinator-routes': 'error' },
  },
  { files: ['apps/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*-spec.ts'], rules: { 'max-params': 'off' } },
  { files: ['test/setup/**'], rules: { 'no-var': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    rules: {
      complexity: ['error', 15],
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
    },
  },
);
