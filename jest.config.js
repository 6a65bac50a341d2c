// One configuration, six sizes of test: unit (*.spec), integration (*.int-spec), whole system (*.e2e-spec), browser, faults (*.fault-spec), readers (*.reader-spec).
const common = {
  rootDir: import.meta.dirname,
  // Jest looks for changed files here and nowhere else.
  roots: ['apps', 'libs', 'migrations', 'scripts', 'test'].map((folder) => `<rootDir>/${folder}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    // Jest loads its global setup with the libs from dist; see there.
    '/test/setup/postgres-(up|down)\\.ts$': '@swc/jest',
    '\\.tsx?$': '<rootDir>/scripts/tests/transform.mjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.undersigned/'],
  moduleNameMapper: {
    '^#platform/(.*)$': '<rootDir>/libs/platform/$1/index.ts',
    '^#(?!platform)([a-z-]+)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

export default {
  // A busy machine may take its time; what waits, waits for a condition.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx', '<rootDir>/scripts/**/*.spec.mjs'],
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/test/setup/postgres-up.ts',
      globalTeardown: '<rootDir>/test/setup/postgres-down.ts',
    },
    {
      ...common,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/setup/postgres-up.ts',
      globalTeardown: '<rootDir>/test/setup/postgres-down.ts',
    },
    // What programs of others make of our exports.
    { ...common, displayName: 'readers', testMatch: ['<rootDir>/test/readers/*.reader-spec.ts'] },
    // Starts everything itself, as real processes.
    { ...common, displayName: 'faults', testMatch: ['<rootDir>/test/faults/*.fault-spec.ts'] },
    // A data folder of the release before, and its processes beside ours.
    { ...common, displayName: 'upgrade', testMatch: ['<rootDir>/test/upgrade/*.upgrade-spec.ts'] },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
      globalSetup: '<rootDir>/test/setup/postgres-up.ts',
      globalTeardown: '<rootDir>/test/setup/postgres-down.ts',
    },
  ],
};
