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
    Object.assign(this.global.process.env, await (addresses ??= start()));
  }
}

let addresses: Promise<Addresses> | undefined;

const start = async (): Promise<Addresses> => {
  const folder = path.join(
    process.env.FOREWORD_E2E_FOLDER ?? '',
    `worker-${process.env.JEST_WORKER_ID}`,
  );
  fs.mkdirSync(folder, { recursive: true });
  const url = await startServer(folder);
  const session = path.join(folder, 'editor.json');
  await keepEditorSession(url, session);
  return {
    FOREWORD_E2E_URL: url,
    FOREWORD_E2E_TOKEN: await createApiToken(url),
    FOREWORD_E2E_SESSION: session,
  };
};
