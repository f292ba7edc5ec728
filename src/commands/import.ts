import fs from 'node:fs';

import { JSON_SOURCE, runJsonImport } from '../import/json/run-json-import';
import { dryRun } from '../import/dry-run';
import { type CommandLine, readOptions, USAGE, UsageError } from '../import/options';
import { runImport } from '../import/run-import';
import { sources } from '../import/sources';
import { orFail } from './or-fail';
import { withStrapi } from './with-strapi';

const commandLine = (): CommandLine => {
  try {
    return readOptions(process.argv.slice(2), [...Object.keys(sources), JSON_SOURCE]);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    return process.exit(1);
  }
};

/** As Strapi reads it at a start, which a dry run does without. */
const readEnvironmentFile = (): void => {
  const file = process.env.ENV_PATH ?? '.env';
  if (fs.existsSync(file)) process.loadEnvFile(file);
};

/**
 * `npm run import -- <source> FILE…`: takes over the articles, notes, comments and accounts of another system. What was
 * written stays when it is interrupted, and the next run goes on. May run beside a server.
 */
const run = async (): Promise<void> => {
  const options = commandLine();
  if (options.source === JSON_SOURCE) {
    await withStrapi(orFail((signal) => runJsonImport(options, signal)));
    return;
  }
  const source = sources[options.source];
  if (!source) return;
  if (!options.isDryRun) {
    await withStrapi(orFail((signal) => runImport(source, options, signal)));
    return;
  }
  readEnvironmentFile();
  process.exitCode = await dryRun(source, options, (line) => process.stdout.write(`${line}\n`));
};

void run();
