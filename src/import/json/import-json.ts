import { renewUrls } from '../../api/article/store/urls';
import { readAddressRules } from '../../api/site/store/site';
import { type Header, localesService, ownKeys } from '../../export/json/header';
import { insertBatch } from './insert-batch';
import { type Job, jobOf } from './job';
import { parseLine } from './parse-record';
import { isSkipped, type Progress, readProgress, storeProgress } from './progress';
import { BEGINNING, type Place, readLines } from './read-lines';
import { relateBatch } from './relate-batch';
import { type JsonReport, lose, newReport } from './report';
import type { NumberedRow } from './rows';

/** Rows in one transaction. */
const BATCH = 500;

export interface JsonImport {
  file: string;
  signal?: AbortSignal;
  /** Whether to read the file and write nothing. */
  isDryRun?: boolean;
  /** Told now and then how many bytes have been read, of twice those that the file has. */
  onProgress?: (bytes: number) => void;
}

/**
 * Makes the documents of an export (`npm run export -- json`) anew. What is here already stays as it is. Stopped anywhere and
 * run again it goes on; run twice it changes nothing.
 *
 * @throws Error where the file is no export
 */
export const importJson = async (given: JsonImport): Promise<JsonReport> => {
  const { file, signal, isDryRun } = given;
  const report = newReport();
  const job = jobOf({ file, header: await headerOf(file), report });
  if (!ownKeys().includes(job.header.key)) report.remarks.push(OTHER_KEYS);
  const progress = await readProgress(job.header.id);
  if (progress.stage === 'done') {
    report.remarks.push('This file has been imported before. Nothing has changed.');
    return report;
  }
  if (isDryRun) {
    await readAll(job, given);
    return report;
  }
  await makeLocales(job.header);
  const inserted = progress.stage === 'rows' ? await insertRowsOf(job, given, progress) : progress;
  const related = await relateRowsOf(job, given, inserted);
  report.isInterrupted = signal?.aborted === true;
  if (report.isInterrupted) return report;
  await renewAddresses();
  await storeProgress(job.header.id, { ...related, stage: 'done' });
  return report;
};

const OTHER_KEYS =
  'The export is of a site with other APP_KEYS: Comments whose writers have no account here cannot be claimed by their e-mail address.';

const headerOf = async (file: string): Promise<Header> => {
  for await (const { text } of readLines(file)) {
    const parsed = parseLine(text);
    if (parsed.kind === 'header') return parsed.header;
    break;
  }
  throw new Error(`${file} is no export of Foreword: its first line says nothing of it.`);
};

interface Read {
  rows: NumberedRow[];
  place: Place;
}

/** The rows of a file in batches, from a place on. @param onDamage told what cannot be taken, where anybody wants to know */
async function* batchesOf(
  { file, isKnown }: Job,
  { signal }: JsonImport,
  from: Place,
  onDamage?: (number: number, damage: { of: string; id: string; reason: string }) => void,
): AsyncGenerator<Read> {
  let rows: NumberedRow[] = [];
  let place = from;
  let isWhole = false;
  for await (const { number, text, end } of readLines(file, from)) {
    if (signal?.aborted) return;
    place = { number, end };
    if (text === '') continue;
    const parsed = parseLine(text);
    if (parsed.kind === 'damage') onDamage?.(number, { of: 'line', id: `${number}`, ...parsed });
    else if (parsed.kind === 'end') isWhole = true;
    else if (parsed.kind === 'row') {
      const { record } = parsed;
      const id = record.documentId;
      if (isKnown(record.type)) rows.push({ number, record });
      else onDamage?.(number, { of: record.type, id, reason: NO_TYPE });
    }
    if (rows.length < BATCH) continue;
    yield { rows, place };
    rows = [];
  }
  yield { rows, place };
  const id = `${place.number}`;
  // Nothing is left to read where an import goes on that was stopped at the end.
  const isCut = !isWhole && place.number > from.number;
  if (isCut) onDamage?.(place.number, { of: 'line', id, reason: 'The file ends before its end.' });
}

const NO_TYPE = 'There is no such content type here.';

const damageIn =
  ({ report }: Job) =>
  (_number: number, { of, id, reason }: { of: string; id: string; reason: string }): void => {
    lose(report, { of, id, outcome: of === 'line' ? 'unreadable' : 'left-out', reason });
  };

const readAll = async (job: Job, given: JsonImport): Promise<void> => {
  for await (const { rows, place } of batchesOf(job, given, BEGINNING, damageIn(job))) {
    for (const { record } of rows) {
      const own = (job.report.counts[record.type] ??= {});
      own.created = (own.created ?? 0) + 1;
    }
    given.onProgress?.(place.end);
  }
};

const insertRowsOf = async (job: Job, given: JsonImport, begun: Progress): Promise<Progress> => {
  let progress = begun;
  for await (const { rows, place } of batchesOf(job, given, begun.place, damageIn(job))) {
    progress = await insertBatch(job, rows, { ...progress, place });
    given.onProgress?.(place.end);
  }
  if (given.signal?.aborted) return progress;
  const next: Progress = { ...progress, stage: 'relations', place: BEGINNING };
  await storeProgress(job.header.id, next);
  return next;
};

const relateRowsOf = async (job: Job, given: JsonImport, begun: Progress): Promise<Progress> => {
  let progress = begun;
  if (begun.stage !== 'relations') return begun;
  for await (const { rows, place } of batchesOf(job, given, begun.place)) {
    const own = rows.filter(({ number }) => !isSkipped(progress.skipped, number));
    progress = await relateBatch(job, own, { ...progress, place });
    given.onProgress?.(place.end * 2);
  }
  return progress;
};

interface Locales {
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

const makeLocales = async ({ locales }: Header): Promise<void> => {
  const here = new Set((await localesService().find()).map(({ code }) => code));
  const service = strapi.plugin('i18n').service<Locales>('locales');
  for (const { code, name } of locales) {
    if (!here.has(code)) await service.create({ code, name });
  }
  const byDefault = locales.find(({ isDefault }) => isDefault);
  if (byDefault) await service.setDefaultLocale({ code: byDefault.code });
};

/** What the address of an Article depends on may be otherwise here. */
const renewAddresses = async (): Promise<void> => {
  const rules = await readAddressRules();
  let after: number | null = 0;
  while (after !== null) after = (await renewUrls({ after, size: BATCH, rules })).last;
};
