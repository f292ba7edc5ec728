import { parseArgs } from 'node:util';

import { SingleBar } from 'cli-progress';

import { exportJson } from '../export/json/export-json';
import type { Scope } from '../export/json/scope';
import { exportWordpress } from '../export/wordpress/export-wordpress';
import { orFail } from './or-fail';
import { withStrapi } from './with-strapi';

const USAGE = `Usage:
  npm run export -- json FILE [--all | --logins]
  npm run export -- wordpress DIR [--with-emails]`;

const OPTIONS = {
  all: { type: 'boolean', default: false },
  logins: { type: 'boolean', default: false },
  'with-emails': { type: 'boolean', default: false },
} as const;

/** What a format does; it answers with what is said at the end. */
type Format = (given: {
  target: string;
  signal: AbortSignal;
  onProgress: (count: number) => void;
}) => Promise<string[]>;

const asJson =
  (scope: Scope): Format =>
  async ({ target, signal, onProgress }) => {
    const counts = await exportJson({ file: target, scope, signal, onProgress });
    return Object.entries(counts ?? {}).map(([type, count]) => `${type}: ${count}`);
  };

const asWordpress =
  (withEmails: boolean): Format =>
  async ({ target, signal, onProgress }) => {
    const counts = await exportWordpress({ folder: target, withEmails, signal, onProgress });
    if (!counts) return [];
    const { articles, comments, files } = counts;
    return [...files, `${articles} articles, ${comments} comments`];
  };

/**
 * `npm run export`: writes the site into files, as it is when the command begins. It may run beside a running server.
 */
const runExport = async (signal: AbortSignal): Promise<number> => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const scope: Scope = values.logins ? 'logins' : values.all ? 'all' : 'public';
  const formats = new Map([
    ['json', asJson(scope)],
    ['wordpress', asWordpress(values['with-emails'])],
  ]);
  const [name = '', target, ...rest] = positionals;
  const format = formats.get(name);
  if (!format || target === undefined || rest.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const bar = new SingleBar({ format: '{value} written, {duration_formatted}' });
  bar.start(0, 0);
  const lines = await format({
    target,
    signal,
    onProgress: (count) => {
      bar.update(count);
    },
  });
  bar.stop();
  for (const line of lines) process.stdout.write(`${line}\n`);
  return 0;
};

void withStrapi(orFail(runExport));
