import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import type { SourceRecord } from '../../../src/import/records';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** The command as it runs, with a source of its own: records as JSON Lines. */
const SCRIPT = `
  const fs = require('node:fs');
  const { withStrapi } = require('./dist/src/commands/with-strapi');
  const { runImport } = require('./dist/src/import/run-import');
  const revive = (name, value) =>
    typeof value === 'string' && /At$/.test(name) ? new Date(value) : value;
  const source = {
    async *read(file) {
      for (const line of fs.readFileSync(file, 'utf8').split('\\n')) {
        if (line) yield JSON.parse(line, revive);
      }
    },
  };
  const [file, report] = process.argv.slice(1);
  const options = { source: 'records', files: [file], isUpdate: false, report, reading: {} };
  void withStrapi((signal) => {
    process.send('begun');
    return runImport(source, options, signal);
  });
`;

export const writeRecords = (file: string, records: readonly SourceRecord[]): void => {
  fs.writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
};

interface Command {
  environment: NodeJS.ProcessEnv;
  file: string;
  /** In milliseconds after it began to import; never where undefined. */
  killAfter?: number;
}

/**
 * Runs the command, or kills it as a lost machine would.
 *
 * @returns how long it imported, in milliseconds, and its exit code; null where it was killed
 */
export const runImportCommand = async ({
  environment,
  file,
  killAfter,
}: Command): Promise<{ code: number | null; duration: number; output: string }> => {
  const child = spawn(process.execPath, ['-e', SCRIPT, file, `${file}.report.json`], {
    cwd: ROOT,
    env: { ...environment, PORT: '1337' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const ended = once(child, 'exit');
  const begun = await Promise.race([
    once(child, 'message').then(() => true),
    ended.then(() => false),
  ]);
  const since = Date.now();
  if (begun && killAfter !== undefined) {
    await Promise.race([delay(killAfter), ended]);
    child.kill('SIGKILL');
  }
  const [code] = (await ended) as [number | null];
  return { code, duration: Date.now() - since, output };
};
