import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { Environment } from './variables';

/** Every secret Foreword needs, with the number of random keys its value holds. */
export const SECRETS = {
  APP_KEYS: 4,
  API_TOKEN_SALT: 1,
  ADMIN_JWT_SECRET: 1,
  TRANSFER_TOKEN_SALT: 1,
  ENCRYPTION_KEY: 1,
  JWT_SECRET: 1,
} as const;

type SecretName = keyof typeof SECRETS;

const SECRET_NAMES = Object.keys(SECRETS) as SecretName[];

/** The secrets that are absent, blank, or (APP_KEYS) hold nothing between their commas. */
export const missingSecrets = (env: Environment): SecretName[] =>
  SECRET_NAMES.filter((name) => (env[name] ?? '').replaceAll(',', '').trim() === '');

/**
 * Generates the missing secrets, sets them in `env` and writes them to the `.env` file, so that
 * sessions and tokens survive a restart. Blank lines of the same names are replaced.
 */
export const makeMissingSecrets = (env: Environment, file: string): void => {
  const missing = missingSecrets(env);
  if (missing.length === 0) return;

  for (const name of missing) {
    env[name] = Array.from({ length: SECRETS[name] }, () =>
      randomBytes(24).toString('base64url'),
    ).join(',');
  }

  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  const kept = before.filter((line) => !missing.some((name) => line.startsWith(`${name}=`)));
  while (kept.at(-1) === '') kept.pop();
  const made = missing.map((name) => `${name}=${env[name]}`);

  // Written beside and renamed, so that an interrupted start leaves the old file whole.
  const draft = path.join(path.dirname(file), `.env.${process.pid}.tmp`);
  fs.writeFileSync(draft, [...kept, ...made, ''].join('\n'), { mode: 0o600 });
  fs.renameSync(draft, file);
};
