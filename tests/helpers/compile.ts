import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

/**
 * Compiles the server as `npm run compile` does: only what has changed, and without what is left of
 * sources that are gone.
 *
 * @param project the folder of another `tsconfig.json`
 */
export const compile = (project = '.'): void => {
  run('src/commands/clean-dist.mjs');
  run(require.resolve('typescript/bin/tsc'), '-p', project);
};

const run = (...args: string[]): void => {
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
};
