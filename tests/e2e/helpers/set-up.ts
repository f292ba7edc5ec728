import path from 'node:path';

import { createApiToken } from './api-token';
import { keepEditorSession } from './editor';
import { compile, startServer, type Server } from './server';

declare global {
  // The only form in which TypeScript lets a global be declared.
  var forewordServer: Server | undefined;
}

/** Starts one demo for all browser tests; they find their way to it in the environment. */
export default async (): Promise<void> => {
  process.stdout.write(
    '\nCompiling Foreword and starting its demo; a missing admin panel is built',
  );
  process.stdout.write(' first, which takes about a minute.\n');
  compile();
  const server = await startServer();
  globalThis.forewordServer = server;
  try {
    await prepare(server);
  } catch (error) {
    // Jest tears nothing down that was not set up.
    await server.stop();
    throw error;
  }
};

const prepare = async ({ url, folder }: Server): Promise<void> => {
  process.env.FOREWORD_E2E_URL = url;
  process.env.FOREWORD_E2E_TOKEN = await createApiToken(url);
  process.env.FOREWORD_E2E_SESSION = path.join(folder, 'editor.json');
  await keepEditorSession(url, process.env.FOREWORD_E2E_SESSION);
};
