import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inTransaction, newRow, withConnection } from '../database';
import { forewordError } from '../errors';
import { numberedSlug } from '../../text/slug';
import { slugField } from './slug-field';
import { claimsTable, claimsUid } from './slug-table';

/** A document that has slugs; `locale` is '' for a content type that is not localized. */
export interface SlugOwner {
  contentType: UID.ContentType;
  documentId: string;
  locale: string;
}

/** A slug to be claimed for a document; a derived one may get a number. */
export interface WantedSlug {
  slug: string;
  isDerived: boolean;
}

interface Claim {
  document: string;
  was_public: boolean | number;
}

/** The claims of a document in one locale, as columns. */
const claimsOf = ({ contentType, documentId, locale }: SlugOwner) => ({
  content_type: contentType,
  document: documentId,
  language: locale,
});

/**
 * Reserves a slug for a document and frees those it no longer uses; former public ones stay reserved.
 * The unique index on (content type, locale, slug) decides between two saves at the same moment: the
 * later insert waits for the earlier transaction and then finds the slug taken.
 *
 * @returns the slug, numbered `-2`, `-3`, … where a derived one is taken
 * @throws SLUG_TAKEN when the slug was written by a person and belongs to another document
 */
export const claimSlug = (owner: SlugOwner, wanted: WantedSlug): Promise<string> =>
  inTransaction(async (trx) => {
    const slug = await reserveSlug(owner, wanted);
    await trx(claimsTable())
      .where({ ...claimsOf(owner), was_public: false })
      .whereNot({ slug })
      .delete();
    return slug;
  });

/** Like `claimSlug`, but frees none: for a document whose draft and published version have different slugs. */
export const reserveSlug = (owner: SlugOwner, wanted: WantedSlug): Promise<string> =>
  inTransaction(async (trx) => {
    let { slug } = wanted;
    while (!(await insertClaim(trx, owner, slug))) {
      if (!wanted.isDerived) throw slugTaken(slug, slugField(owner.contentType)?.name);
      slug = await firstFreeSlug(trx, owner, wanted.slug);
    }
    return slug;
  });

/** Marks a slug as public: from now on it stays reserved for its document. */
export const markSlugPublic = (owner: SlugOwner, slug: string): Promise<void> =>
  inTransaction(async (trx) => {
    await trx(claimsTable())
      .where({ ...claimsOf(owner), slug })
      .update({ was_public: true });
  });

/** Frees every slug of a document in one locale. */
export const freeSlugs = (owner: SlugOwner): Promise<void> =>
  inTransaction(async (trx) => {
    await trx(claimsTable()).where(claimsOf(owner)).delete();
  });

/** The document that a slug belongs to, present or former; undefined when it is free. */
export const ownerOfSlug = (
  contentType: UID.ContentType,
  locale: string,
  slug: string,
): Promise<{ documentId: string; wasPublic: boolean } | undefined> =>
  withConnection(async (knex) => {
    const claim = await knex(claimsTable())
      .where({ content_type: contentType, language: locale, slug })
      .first<Claim | undefined>('document', 'was_public');
    return claim && { documentId: claim.document, wasPublic: Boolean(claim.was_public) };
  });

/** The slug that claiming this one, as a derived one, would result in at this moment. */
export const freeSlug = (owner: SlugOwner, slug: string): Promise<string> =>
  withConnection(async (knex) => {
    const found = await ownerOfSlug(owner.contentType, owner.locale, slug);
    const isFree = found === undefined || found.documentId === owner.documentId;
    return isFree ? slug : firstFreeSlug(knex, owner, slug);
  });

/** Claims a slug. @returns whether the document has it: newly claimed, or claimed before */
const insertClaim = async (trx: Knex.Transaction, owner: SlugOwner, slug: string) => {
  const table = claimsTable();
  const claim = { ...claimsOf(owner), slug };
  const hasIt = async () => (await trx(table).where(claim).pluck('id')).length > 0;
  if (await hasIt()) return true;

  await trx(table)
    .insert({ ...newRow(claimsUid()), ...claim, was_public: false })
    .onConflict(['content_type', 'language', 'slug'])
    .ignore();
  return hasIt();
};

const firstFreeSlug = async (trx: Knex, owner: SlugOwner, slug: string) => {
  const { content_type, language } = claimsOf(owner);
  // A long slug is cut to make room for its number, so search by the prefix that all numbered ones share.
  const stem = numberedSlug(slug, 999_999).replace(/-999999$/, '');
  const taken = new Set<string>(
    await trx(claimsTable())
      .where({ content_type, language })
      .whereLike('slug', `${stem}%`)
      .pluck('slug'),
  );
  let number = 2;
  while (taken.has(numberedSlug(slug, number))) number += 1;
  return numberedSlug(slug, number);
};

/** The error for a written slug that belongs to another document. */
export const slugTaken = (slug: string, field = 'slug') => {
  const message = `The slug "${slug}" is taken. Choose another one, or leave it empty.`;
  return forewordError('SLUG_TAKEN', message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};
