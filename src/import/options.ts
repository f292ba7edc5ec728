import { parseArgs } from 'node:util';

import type { SourceOptions } from './sources/source';

/** What the command line of `npm run import` says. */
export interface CommandLine {
  source: string;
  files: string[];
  isDryRun: boolean;
  isUpdate: boolean;
  /** The folder in which the files of media lie. */
  mediaDir?: string;
  /** Where the report is written. */
  report: string;
  reading: Omit<SourceOptions, 'onProgress'>;
}

export const USAGE = `npm run import -- <source> FILE… [options]

  --dry-run                  write nothing, and print what would become what
  --update                   take in what has changed at the source and was not changed here
  --topics categories|tags|both
  --types page,…             kinds of texts that become Articles, too
  --notes on|off             whether signed notes in texts become EditorNotes
  --note-signatures A,B      who signs notes
  --include draft,private,…  what is not public at the source and comes along as a draft
  --site ADDRESS             the front page of the site that a file comes from, where it does not say so
  --media-dir DIR            where the files of media lie, as in the source's folder of uploads
  --report FILE              import-report.json`;

/** A command line that says something else than it may. */
export class UsageError extends Error {}

/**
 * @param args what follows `npm run import --`
 * @param known the names of the sources
 * @throws UsageError
 */
export const readOptions = (args: readonly string[], known: readonly string[]): CommandLine => {
  const { values, positionals } = parse(args);
  const [source, ...files] = positionals;
  if (source === undefined || files.length === 0) throw new UsageError('Name a source and a file.');
  if (!known.includes(source)) {
    throw new UsageError(`There is no source "${source}"; there are ${known.join(', ')}.`);
  }
  return {
    ...{ source, files },
    isDryRun: values['dry-run'] === true,
    isUpdate: values.update === true,
    mediaDir: values['media-dir'],
    report: values.report ?? 'import-report.json',
    reading: {
      topics: choiceOf('topics', values.topics, ['categories', 'tags', 'both'], 'both'),
      types: listOf(values.types),
      notes: choiceOf('notes', values.notes, ['on', 'off'], 'on') === 'on',
      noteSignatures: listOf(values['note-signatures']),
      include: listOf(values.include),
      site: addressOf('site', values.site),
    },
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        update: { type: 'boolean' },
        topics: { type: 'string' },
        types: { type: 'string' },
        notes: { type: 'string' },
        'note-signatures': { type: 'string' },
        include: { type: 'string' },
        report: { type: 'string' },
        site: { type: 'string' },
        'media-dir': { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const choiceOf = <Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice => {
  if (value === undefined) return otherwise;
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new UsageError(`--${name} is one of ${choices.join(', ')}.`);
  return chosen;
};

const addressOf = (name: string, value: string | undefined): string | undefined => {
  if (value === undefined || /^https?:\/\/[^/]/.test(value)) return value;
  throw new UsageError(`--${name} is an address of the web, as https://example.org.`);
};

const listOf = (value = ''): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
