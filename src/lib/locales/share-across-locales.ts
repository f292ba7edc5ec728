import { inTransaction } from '../database';
import { type DocumentCall, type DocumentMiddleware, noteChangedRows } from '../document-service';
import { beginWith } from './begin-with';
import { defaultLocale } from './locales';
import { sharedAttributes } from './shared-attributes';
import {
  changedValues,
  copyToOtherLocales,
  isNothing,
  readShared,
  type Version,
  versionsOf,
} from './shared-values';

/**
 * Document Service middleware: what a content type shares between locales is one value in all drafts of a
 * document, and in all its published versions once any of them is published. A new locale begins with it.
 *
 * Only what a write changes is copied: a form that sends back what it was loaded with changes nothing. It must run
 * inside the transaction of the write, or open one.
 */
export const shareAcrossLocales: DocumentMiddleware = async (call, next) => {
  const { uid, params } = call;
  const { documentId } = params;
  const write = WRITES[call.action];
  if (!write || !documentId || !hasShared(call)) return next();

  return inTransaction(async () => {
    const versions = await versionsOf(uid, documentId);
    const locale = await localeOf(call);
    const isAlone = versions.every((version) => version.locale === locale);
    return isAlone ? next() : write({ call, documentId, locale, versions }, next);
  });
};

interface Write {
  call: DocumentCall;
  documentId: string;
  /** The locale that is written; of several, any. */
  locale: string | undefined;
  /** The rows before the write. */
  versions: Version[];
}

type Next = () => Promise<unknown>;

const hasShared = ({ uid }: DocumentCall): boolean => {
  const { values, relations } = sharedAttributes(strapi.contentType(uid));
  return values.length + relations.length > 0;
};

const localeOf = async ({ params: { locale } }: DocumentCall): Promise<string | undefined> => {
  const [first]: unknown[] = [locale].flat();
  if (first === undefined || first === null || first === '') return defaultLocale();
  return typeof first === 'string' && first !== '*' ? first : undefined;
};

const isDraft = ({ publishedAt }: Version): boolean => publishedAt === null;

const isPublished = (version: Version): boolean => !isDraft(version);

/** Copies to other drafts what a write has changed in its own. */
const writeDraft = async ({ call, documentId, locale, versions }: Write, next: Next) => {
  const { uid } = call;
  const drafts = versions.filter(isDraft);
  const own = drafts.find((version) => version.locale === locale);
  const reference = own ?? drafts[0];
  if (!reference) return next();

  const before = await readShared(uid, reference.id);
  if (!own && call.action === 'update')
    call.params.data = beginWith(call.params.data ?? {}, before);
  const result = await next();

  const now = (await versionsOf(uid, documentId)).filter(isDraft);
  const written = now.find((version) => version.locale === locale);
  if (!written) return result;
  const changed = changedValues(before, await readShared(uid, written.id));
  if (!isNothing(changed)) {
    const others = now.filter((version) => version.locale !== written.locale);
    await copyToOtherLocales(uid, written, changed, others);
    noteChangedRows(
      call,
      others.map(({ id }) => id),
    );
  }
  return result;
};

/** Copies to other published versions what the one that has been published holds. */
const publish = async ({ call, documentId, locale }: Write, next: Next) => {
  const { uid } = call;
  const result = await next();
  const now = (await versionsOf(uid, documentId)).filter(isPublished);
  const source = now.find((version) => version.locale === locale) ?? now[0];
  if (!source) return result;
  const values = await readShared(uid, source.id);
  for (const other of now.filter(({ id }) => id !== source.id)) {
    const changed = changedValues(await readShared(uid, other.id), values);
    if (!isNothing(changed)) await copyToOtherLocales(uid, source, changed, [other]);
  }
  return result;
};

const update = (write: Write, next: Next) => {
  const saved = () => writeDraft(write, next);
  return write.call.params.status === 'published' ? publish(write, saved) : saved();
};

const WRITES: Partial<Record<string, (write: Write, next: Next) => Promise<unknown>>> = {
  update,
  discardDraft: writeDraft,
  publish,
};
