import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { forewordError } from '../../../shared/errors';
import { inTransaction, newRow, reading } from '../../../shared/database';
import { numberedSlug } from '../../article/domain/slug';

/** A document that has slugs; `locale` is '' for a content type that is not localized. */
export interface SlugOwner {
  contentType: UID.ContentType;
  documentId: string;
  locale: string;
}

/** A slug that a document is to have; one that was derived may get a number. */
interface Wish {
  slug: string;
  isDerived: boolean;
}

const TABLE = 'slugs';

/** The claims of a document in one locale, as columns. */
const claimsOf = ({ contentType, documentId, locale }: SlugOwner) => ({
  content_type: contentType,
  document: documentId,
  language: locale,
});

/**
 * Reserves a slug for a document and frees those it no longer uses; former public ones stay its own.
 * The unique index on (content type, locale, slug) decides between two saves at the same moment: the
 * later insert waits for the earlier transaction and then finds the slug taken.
 *
 * @returns the slug, numbered `-2`, `-3`, … where a derived wish is taken
 * @throws SLUG_TAKEN when the slug was written by a person and belongs to another document
 */
export const claimSlug = (owner: SlugOwner, wish: Wish): Promise<string> =>
  inTransaction(async (trx) => {
    const slug = await reserveSlug(owner, wish);
    await trx(TABLE)
      .where({ ...claimsOf(owner), was_public: false })
      .whereNot({ slug })
      .delete();
    return slug;
  });

/** The same, and frees none: for a document whose draft and published version have one each. */
export const reserveSlug = (owner: SlugOwner, wish: Wish): Promise<string> =>
  inTransaction(async (trx) => {
    let slug = wish.slug;
    while (!(await insertClaim(trx, owner, slug))) {
      if (!wish.isDerived) throw slugTaken(slug);
      slug = await firstFreeSlug(trx, owner, wish.slug);
    }
    return slug;
  });

/** Notes that a slug was public: from now on it stays reserved for its document. */
export const keepPublicSlug = (owner: SlugOwner, slug: string): Promise<void> =>
  inTransaction(async (trx) => {
    await trx(TABLE)
      .where({ ...claimsOf(owner), slug })
      .update({ was_public: true });
  });

/** Frees every slug of a document in one locale. */
export const freeSlugs = (owner: SlugOwner): Promise<void> =>
  inTransaction(async (trx) => {
    await trx(TABLE).where(claimsOf(owner)).delete();
  });

/** The document that a slug belongs to, present or former; undefined when nobody has it. */
export const ownerOfSlug = (
  contentType: UID.ContentType,
  locale: string,
  slug: string,
): Promise<{ documentId: string; wasPublic: boolean } | undefined> =>
  reading(async (knex) => {
    const claim = await knex(TABLE)
      .where({ content_type: contentType, language: locale, slug })
      .first('document', 'was_public');
    return claim && { documentId: claim.document, wasPublic: Boolean(claim.was_public) };
  });

/** The slug that a claim would end with at this moment, were the wish a derived one. */
export const freeSlug = (owner: SlugOwner, wish: string): Promise<string> =>
  reading(async (knex) => {
    const found = await ownerOfSlug(owner.contentType, owner.locale, wish);
    const isFree = found === undefined || found.documentId === owner.documentId;
    return isFree ? wish : firstFreeSlug(knex, owner, wish);
  });

/** Whether the slug is the document's own after this: new, or had already. */
const insertClaim = async (trx: Knex.Transaction, owner: SlugOwner, slug: string) => {
  const claim = { ...claimsOf(owner), slug };
  const hasIt = async () => (await trx(TABLE).where(claim).pluck('id')).length > 0;
  if (await hasIt()) return true;

  await trx(TABLE)
    .insert({ ...newRow('api::slug.slug'), ...claim, was_public: false })
    .onConflict(['content_type', 'language', 'slug'])
    .ignore();
  return hasIt();
};

const firstFreeSlug = async (trx: Knex, owner: SlugOwner, wish: string) => {
  const { content_type, language } = claimsOf(owner);
  // The last digits may have cost the wish its own end: look from the part that all numbers share.
  const stem = numberedSlug(wish, 999_999).replace(/-999999$/, '');
  const taken = new Set<string>(
    await trx(TABLE).where({ content_type, language }).whereLike('slug', `${stem}%`).pluck('slug'),
  );
  let number = 2;
  while (taken.has(numberedSlug(wish, number))) number += 1;
  return numberedSlug(wish, number);
};

/** The error for a written slug that belongs to another document. */
export const slugTaken = (slug: string) => {
  const message = `The slug "${slug}" is taken. Choose another one, or leave it empty.`;
  return forewordError('SLUG_TAKEN', message, {
    errors: [{ path: ['slug'], message, name: 'ValidationError' }],
  });
};
