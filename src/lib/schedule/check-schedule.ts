import type { Knex } from 'knex';

import { callerName, currentCaller } from '../access';
import { now } from '../clock';
import { columnOf, inTransaction, tableOf } from '../database';
import type { DocumentCall, DocumentMiddleware } from '../document-service';
import { forewordError } from '../errors';
import { defaultLocale } from '../locales';
import { invalidParameter } from '../query-check';
import { moveRevisions, revisionFieldsOf } from '../revisions';
import { assertMayPublish } from './may-publish';
import { type ScheduleFields, scheduleFieldsOf } from './schedule-fields';
import { sentTime } from './sent-times';
import { lockSchedules, type StoredSchedule } from './stored-schedule';

/**
 * Document Service middleware: who may publish a document may say when. A write that carries a time to come leaves it a
 * draft until then; one that publishes without a time, or by Publish, does so now, and nothing is left to wait for.
 *
 * It must run inside the transaction of the write, or open one; and inside of what merges the forms of the panel, which
 * drops what a form has not changed.
 *
 * @throws NOT_ALLOWED, PUBLISH_AT_PAST, PARAMETER_INVALID
 */
export const checkSchedule: DocumentMiddleware = async (call, next) => {
  const fields = scheduleFieldsOf(call.contentType);
  const step = STEPS[call.action];
  if (!fields || !step) return next();
  return inTransaction(async (trx) => {
    const isAboutText = call.action !== 'update' || writesText(call, fields);
    const [stored] = await step({ call, fields, trx });
    const result = await next();
    if (stored && !isAboutText) {
      const { id, updatedAt } = stored;
      await trx(tableOf(call.uid)).where({ id }).update({ updated_at: updatedAt });
    }
    return result;
  });
};

/** What a draft waits for is no change of its text: what is published is not behind it then. */
const writesText = ({ params: { data = {} } }: DocumentCall, fields: ScheduleFields): boolean => {
  const others = [fields.publishAt, fields.unpublishAt, ...BESIDE_TEXT];
  return Object.keys(data).some((name) => !others.includes(name));
};

/** What the content manager writes with every form. */
const BESIDE_TEXT = ['updatedBy', 'locale'];

interface Write {
  call: DocumentCall;
  fields: ScheduleFields;
  trx: Knex.Transaction;
}

/** @returns the drafts as they were */
const save = async (write: Write): Promise<StoredSchedule[]> => {
  const { call, fields } = write;
  const { data = {} } = call.params;
  const publishAt = sentTime(data, fields.publishAt);
  const unpublishAt = sentTime(data, fields.unpublishAt);
  const drafts = await storedSchedules(write);
  const [stored] = drafts;
  const changes = {
    ...(publishAt !== undefined && !isSame(publishAt, stored?.publishAt) && { publishAt }),
    ...(unpublishAt !== undefined && !isSame(unpublishAt, stored?.unpublishAt) && { unpublishAt }),
  };
  if (Object.keys(changes).length > 0) await change(write, stored, changes);
  if (call.params.status !== 'published') return drafts;
  if (publishAt && publishAt > now()) call.params.status = 'draft';
  else if (stored?.publishAt) call.params.data = { ...call.params.data, [fields.publishAt]: null };
  return drafts;
};

type Times = Partial<Pick<StoredSchedule, 'publishAt' | 'unpublishAt'>>;

const change = async (
  { call, fields }: Write,
  stored: StoredSchedule | undefined,
  changes: Times,
): Promise<void> => {
  await assertMayPublish(call, stored?.id);
  for (const name of ['publishAt', 'unpublishAt'] as const) {
    const at = changes[name];
    if (at && at <= now()) throw inThePast(fields[name] ?? name);
  }
  const { publishAt, unpublishAt }: Times = { ...stored, ...changes };
  if (publishAt && unpublishAt && unpublishAt <= publishAt) {
    const path = ['data', fields.unpublishAt ?? ''];
    throw invalidParameter(path, 'should be after the time of publication.');
  }
  if (fields.failure !== undefined && changes.publishAt) {
    call.params.data = { ...call.params.data, [fields.failure]: null };
  }
};

const inThePast = (field: string) =>
  forewordError('PUBLISH_AT_PAST', 'This time has passed. Choose one that is to come.', { field });

/** Publishing at once, or with a bulk of others: the time is taken from the drafts before they are copied. */
const publish = async (write: Write): Promise<StoredSchedule[]> => {
  const { call, fields, trx } = write;
  const drafts = await storedSchedules(write);
  const waiting = drafts.filter(({ publishAt }) => publishAt !== null);
  if (waiting.length === 0) return drafts;
  const ids = waiting.map(({ id }) => id);
  const column = columnOf(call.uid, fields.publishAt);
  await trx(tableOf(call.uid))
    .whereIn('id', ids)
    .update({ [column]: null });
  // A form that was loaded before has a time in it that it must not set again.
  const revision = revisionFieldsOf(call.contentType);
  const by = callerName(currentCaller()) ?? null;
  if (revision) await moveRevisions(trx, call.uid, revision, ids, by);
  return drafts;
};

const STEPS: Partial<Record<string, (write: Write) => Promise<StoredSchedule[]>>> = {
  create: save,
  update: save,
  publish,
};

const storedSchedules = async ({ call, fields, trx }: Write): Promise<StoredSchedule[]> => {
  const { uid, params } = call;
  const { documentId } = params;
  if (documentId === undefined) return [];
  const named = [params.locale ?? []].flat().filter(isText);
  const isEvery = !fields.isLocalized || named.includes('*');
  const locales = named.length > 0 ? named : [await defaultLocale()];
  return lockSchedules(trx, fields, { uid, documentId, ...(!isEvery && { locales }) });
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isSame = (one: Date | null, other: Date | null | undefined): boolean =>
  (one?.getTime() ?? null) === (other?.getTime() ?? null);
