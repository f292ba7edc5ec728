import { renewUrls } from '../../api/article/store/urls';
import { readAddressRulesNow } from '../../api/site/store/site';
import { type Header, localesService, ownKeys } from '../../export/json/header';
import { insertBatch } from './insert-batch';
import { type Job, jobOf } from './job';
import { isSkipped, type Progress, readProgress, storeProgress } from './progress';
import { batchesOf, damageIn, headerOf, remarksOn } from './read-export';
import { BEGINNING } from './read-lines';
import { relateBatch } from './relate-batch';
import { type JsonReport, newReport } from './report';

/** Articles whose addresses are renewed in one transaction. */
const BATCH = 500;

export interface JsonImport {
  file: string;
  signal?: AbortSignal;
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
  const { file, signal } = given;
  const report = newReport();
  const job = jobOf({ file, header: await headerOf(file), report });
  const progress = await readProgress(job.header.id);
  report.remarks.push(...remarksOn(job.header, ownKeys(), progress));
  if (progress.stage === 'done') return report;
  await makeLocales(job.header);
  const inserted = progress.stage === 'rows' ? await insertRowsOf(job, given, progress) : progress;
  const related = await relateRowsOf(job, given, inserted);
  report.isInterrupted = signal?.aborted === true;
  if (report.isInterrupted) return report;
  await renewAddresses();
  await storeProgress(job.header.id, { ...related, stage: 'done' });
  return report;
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
  const rules = await readAddressRulesNow();
  let after: number | null = 0;
  while (after !== null) after = (await renewUrls({ after, size: BATCH, rules })).last;
};
