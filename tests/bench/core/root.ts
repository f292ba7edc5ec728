import path from 'node:path';

/** The repository, seen from the compiled benchmark in `dist/tests/bench/core`. */
export const ROOT = path.resolve(__dirname, '..', '..', '..', '..');
