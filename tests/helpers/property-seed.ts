import fc from 'fast-check';

/**
 * Properties are tried with the same cases in each run, so that a run of all tests says something of the change that it
 * is run for. `FOREWORD_TEST_SEED` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.FOREWORD_TEST_SEED ?? 1) });
