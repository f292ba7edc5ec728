import type { UID } from '@strapi/strapi';

import { inTransaction } from '../../../lib/database';
import { readBodyInThread } from '../../../lib/derived-fields';
import { forewordError } from '../../../lib/errors';
import { inTurn, obtainNamedInTurn } from '../../../lib/named-documents';
import { NAMED } from '../domain/clip-names';
import type { ClipParts } from '../domain/clip-requests';

const { authors: AUTHORS, topics: TOPICS } = NAMED;

/** Who saves, and what they may make beside the Article. */
export interface Saver {
  /** Of the admin user. */
  user: number;
  mayCreate: (uid: UID.ContentType) => boolean;
}

type Names = NonNullable<ClipParts['authors']>;

/**
 * Saves the parts of a page: the draft of an Article with its notes, Authors and Topics that there are not yet. All of it, or
 * nothing.
 *
 * @throws PARAMETER_INVALID for documents that there are not, NOT_ALLOWED for names that the caller may not make
 */
export const saveClip = async (
  parts: ClipParts,
  locale: string,
  saver: Saver,
): Promise<{ documentId: string }> => {
  // Read now, it is at hand within the transaction, which must not wait for a thread.
  if (parts.body) await readBodyInThread(parts.body);
  return inTurn([AUTHORS.target, TOPICS.target], () =>
    inTransaction(() => createAll(parts, locale, saver)),
  );
};

const createAll = async (
  parts: ClipParts,
  locale: string,
  saver: Saver,
): Promise<{ documentId: string }> => {
  const by = { createdBy: saver.user, updatedBy: saver.user };
  const notes = parts.notes ?? [];
  for (const [index, { editor }] of notes.entries()) {
    if (editor) await checkDocument(AUTHORS.target, editor, `notes.${index}.editor`);
  }
  const authors = await namedDocuments(parts.authors ?? [], 'authors', saver);
  const topics = await namedDocuments(parts.topics ?? [], 'topics', saver);
  const { documentId } = await strapi.documents('api::article.article').create({
    locale,
    status: 'draft',
    data: { ...fieldsOf(parts), authors, topics, ...by },
  });
  for (const [order, { signature, editor, kind, placement, body }] of notes.entries()) {
    await strapi.documents('api::editor-note.editor-note').create({
      status: 'draft',
      data: {
        article: { documentId, locale },
        visibility: 'public',
        ...(editor && { editor: { documentId: editor } }),
        ...(signature?.trim() && { signature: signature.trim() }),
        ...{ kind, placement, body, order },
        ...by,
      },
    });
  }
  return { documentId };
};

/** What was left empty is left to be derived. */
const fieldsOf = (parts: ClipParts) => {
  const { title, standfirst, body, originallyPublishedOn, canonicalUrl, source } = parts;
  const hasSource = Boolean(source?.name?.trim() || source?.url);
  return {
    ...(title?.trim() && { title: title.trim() }),
    ...(body && { body }),
    ...(standfirst?.trim() && { excerpt: standfirst.trim() }),
    ...(originallyPublishedOn && { originallyPublishedOn }),
    ...(canonicalUrl && { canonicalUrl }),
    ...(hasSource && {
      source: {
        ...(source?.name?.trim() && { name: source.name.trim() }),
        ...(source?.url && { url: source.url }),
      },
    }),
  };
};

/** The document ids of names, each once: of those that are given, or of those that have the name. */
const namedDocuments = async (
  names: Names,
  field: keyof typeof NAMED,
  { user, mayCreate }: Saver,
): Promise<string[]> => {
  const relation = NAMED[field];
  const { target } = relation;
  const found = new Set<string>();
  for (const [index, { name, documentId }] of names.entries()) {
    if (documentId) {
      await checkDocument(target, documentId, `${field}.${index}.documentId`);
      found.add(documentId);
      continue;
    }
    const maker = { user, mayCreate: mayCreate(target) };
    const [first] = (await obtainNamedInTurn(relation, name, maker)).found;
    if (!first) throw nobody(name);
    found.add(first.documentId);
  }
  return [...found];
};

const checkDocument = async (
  uid: UID.ContentType,
  documentId: string,
  field: string,
): Promise<void> => {
  const row: unknown = await strapi.db
    .query(uid)
    .findOne({ select: ['id'], where: { documentId } });
  if (!row)
    throw forewordError('PARAMETER_INVALID', `${field}: There is no such document.`, { field });
};

const nobody = (name: string) =>
  forewordError(
    'NOT_ALLOWED',
    `There is nothing of the name “${name}”, and your role may not add it.`,
  );
