import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { makeMissingSecrets, missingSecrets } from './secrets';
import type { Environment } from './variables';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

it('missing secrets are generated once and written to the file; existing ones are left', () => {
  const file = path.join(folder, '.env');
  fs.writeFileSync(file, 'PORT=8080\nJWT_SECRET=\nAPI_TOKEN_SALT=mine\n');
  const env: Environment = { API_TOKEN_SALT: 'mine', JWT_SECRET: '' };

  makeMissingSecrets(env, file);
  const written = fs.readFileSync(file, 'utf8');
  makeMissingSecrets(env, file);

  expect(missingSecrets(env)).toEqual([]);
  expect(env.APP_KEYS?.split(',')).toHaveLength(4);
  expect(written).toMatch(/^PORT=8080\nAPI_TOKEN_SALT=mine\n/);
  expect(written.match(/^JWT_SECRET=/gm)).toHaveLength(1);
  expect(written).toContain(`JWT_SECRET=${env.JWT_SECRET}\n`);
  expect(fs.readFileSync(file, 'utf8')).toBe(written);
  expect(fs.statSync(file).mode & 0o077).toBe(0);
});
