import fs from 'node:fs';

import { JSON_SOURCE, runJsonImport } from '../import/json/run-json-import';
import { dryRunJson } from '../import/json/dry-run-json';
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
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  if (options.isDryRun) {
    readEnvironmentFile();
    process.exitCode = await orFail(() => dryRunOf(options, print))(new AbortController().signal);
    return;
  }
  const source = sources[options.source];
  await withStrapi(
    orFail((signal) =>
      source ? runImport(source, options, signal) : runJsonImport(options, signal),
    ),
  );
};

const dryRunOf = (options: CommandLine, print: (line: string) => void): Promise<number> => {
  const source = sources[options.source];
  return source ? dryRun(source, options, print) : dryRunJson(options.files, process.env, print);
};

void run();
