import fs from 'node:fs';
import path from 'node:path';

import { TestEnvironment } from 'jest-environment-node';

import { createApiToken } from './api-token';
import { keepEditorSession } from './editor';
import { startServer } from './server';

/** How tests find the demo: names of environment variables, with their values. */
type Addresses = Record<'FOREWORD_E2E_URL' | 'FOREWORD_E2E_TOKEN' | 'FOREWORD_E2E_SESSION', string>;

/** One demo a worker, with a database of its own, for all test files that the worker runs. */
export default class BrowserTestEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const own = await (addresses ??= start());
    if (Date.now() - signedInAt > RENEW_AFTER_MS) await signIn(own);
    Object.assign(this.global.process.env, own);
  }
}

/** Strapi's access token lives for half an hour, and a worker may run for longer. */
const RENEW_AFTER_MS = 15 * 60_000;

let addresses: Promise<Addresses> | undefined;
let signedInAt = 0;

const start = async (): Promise<Addresses> => {
  const folder = path.join(
    process.env.FOREWORD_E2E_FOLDER ?? '',
    `worker-${process.env.JEST_WORKER_ID}`,
  );
  fs.mkdirSync(folder, { recursive: true });
  const url = await startServer(folder);
  return {
    FOREWORD_E2E_URL: url,
    FOREWORD_E2E_TOKEN: await createApiToken(url),
    FOREWORD_E2E_SESSION: path.join(folder, 'editor.json'),
  };
};

const signIn = async (own: Addresses): Promise<void> => {
  await keepEditorSession(own.FOREWORD_E2E_URL, own.FOREWORD_E2E_SESSION);
  signedInAt = Date.now();
};
