/** Unit tests stand beside the code; the others go through a booted Strapi with a database of its own. */

const typescript = {
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
    ],
  },
  // any-ascii comes as an ES module only, which Jest's own loader does not take from `require`.
  transformIgnorePatterns: ['/node_modules/(?!any-ascii/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/'],
};

const booted = {
  ...typescript,
  globalSetup: '<rootDir>/tests/helpers/set-up.ts',
  globalTeardown: '<rootDir>/tests/helpers/tear-down.ts',
  testEnvironment: '<rootDir>/tests/helpers/strapi-environment.ts',
  // A real hash takes a tenth of a second, and tests make thousands of Readers.
  testEnvironmentOptions: { passwordRounds: 4 },
};

/** @type {import('jest').Config} */
module.exports = {
  // Strapi keeps timers that outlive its tests.
  forceExit: true,
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tests/helpers/sequencer.js',
  projects: [
    {
      ...typescript,
      displayName: 'unit',
      setupFiles: ['<rootDir>/tests/helpers/property-seed.ts'],
      testMatch: [
        '<rootDir>/src/**/*.test.ts',
        '<rootDir>/tests/bench/**/*.test.ts',
        '<rootDir>/tests/docs/**/*.test.ts',
      ],
    },
    { ...booted, displayName: 'api', testMatch: ['<rootDir>/tests/{api,graphql}/**/*.test.ts'] },
    {
      ...booted,
      displayName: 'services',
      testMatch: ['<rootDir>/tests/services/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/patience.ts'],
    },
    // Needs a WordPress: CONTRIBUTING.md says where from.
    {
      ...booted,
      displayName: 'wordpress',
      testMatch: ['<rootDir>/tests/wordpress/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/patience.ts'],
    },
    // Asserts times: run on a machine that has no other work, in one process.
    {
      ...booted,
      displayName: 'timing',
      testEnvironmentOptions: {},
      testMatch: ['<rootDir>/tests/timing/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/patience.ts'],
    },
    // Copies of the project, changed as the documentation says; each compiles and boots its own.
    {
      ...typescript,
      displayName: 'recipes',
      testMatch: ['<rootDir>/tests/recipes/**/*.test.ts'],
      globalTeardown: '<rootDir>/tests/helpers/tear-down.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/patience.ts'],
    },
    {
      ...typescript,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/e2e/helpers/environment.ts',
      globalSetup: '<rootDir>/tests/e2e/helpers/set-up.ts',
      globalTeardown: '<rootDir>/tests/e2e/helpers/tear-down.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/patience.ts'],
    },
  ],
};
