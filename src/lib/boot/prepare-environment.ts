import fs from 'node:fs';
import path from 'node:path';

import { stopWhileStarting } from './stop';
import {
  databaseClient,
  isProduction,
  makeMissingSecrets,
  environmentProblems,
  exitWith,
} from '../env';

let isPrepared = false;

/**
 * Prepares and checks the environment before Strapi reads its configuration. Each file in `config/` calls it,
 * because Strapi decides their order; it runs once in a process.
 *
 * With SQLite outside production, missing secrets are generated and written to `.env`. An environment that
 * cannot work ends the process with one line on standard error and exit code 1: Strapi itself would
 * print a stack, or start and fail later.
 */
export const prepareEnvironment = (): void => {
  if (isPrepared) return;
  isPrepared = true;

  const root = process.cwd();
  fs.mkdirSync(path.join(root, 'public', 'uploads'), { recursive: true });

  // An image is built before its secrets are known; nothing is served by then.
  const isBuild = process.argv[2] === 'build';
  if (isBuild) return;

  // `strapi develop` reads the configuration in a process that starts others, too, and ends them itself.
  if (process.argv[2] !== 'develop') stopWhileStarting();

  if (!isProduction(process.env) && databaseClient(process.env) === 'sqlite') {
    makeMissingSecrets(process.env, process.env.ENV_PATH ?? path.join(root, '.env'));
  }
  const reasons = environmentProblems(process.env);
  if (reasons.length > 0) exitWith(reasons.join('; '));
};
