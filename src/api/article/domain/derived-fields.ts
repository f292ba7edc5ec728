import { plainLine } from './plain-text';
import type { BodyReading } from './read-body';
import { slugOf } from './slug';

/** What the derivation reads and fills of an Article. */
export interface ArticleFields {
  title?: string | null;
  body?: string | null;
  slug?: string | null;
  slugIsDerived?: boolean | null;
  excerpt?: string | null;
  excerptIsDerived?: boolean | null;
  html?: string | null;
  wordCount?: number | null;
  readingMinutes?: number | null;
  firstPublishedAt?: Date | string | null;
}

/** A save, as each derivation looks at it. */
interface Save {
  /** Only the fields that are sent. */
  changes: ArticleFields;
  /** The Article as it stands; undefined when it is made by this save. */
  stored: ArticleFields | undefined;
  /** Reads the body as it will stand after the save; done once, and only when something needs it. */
  read: () => Promise<BodyReading>;
}

const FALLBACK_SLUG = 'article';

/**
 * The derived fields that a save changes.
 *
 * @param read how a body is read
 * @returns the fields to save beside the changes. A `slug` is a wish: it may be taken.
 */
export const deriveFields = async (
  changes: ArticleFields,
  stored: ArticleFields | undefined,
  readBody: (body: string) => BodyReading | Promise<BodyReading>,
): Promise<ArticleFields> => {
  if (!stored && isCopy(changes)) return {};

  let reading: Promise<BodyReading> | undefined;
  const read = () =>
    (reading ??= Promise.resolve(readBody(valueAfter('body', changes, stored) ?? '')));
  const save: Save = { changes, stored, read };
  return {
    ...(await deriveFromBody(save)),
    ...(await deriveExcerpt(save)),
    ...(await deriveSlug(save)),
  };
};

/**
 * The derived fields of an Article as it stands that are not what they would be if they were derived
 * today: after a change of the rules, or after rows came in past the hooks. What a person wrote is
 * left alone, and so is a slug that was ever public.
 */
export const staleFields = async (
  stored: ArticleFields,
  readBody: (body: string) => BodyReading | Promise<BodyReading>,
): Promise<ArticleFields> => {
  const { body, title, slug, excerpt, excerptIsDerived, slugIsDerived, firstPublishedAt } = stored;
  const isFollowingTitle = slugIsDerived !== false && !firstPublishedAt;
  const fresh = await deriveFields(
    {
      body,
      title,
      excerpt: excerptIsDerived === true ? null : excerpt,
      slug: isFollowingTitle ? null : slug,
    },
    undefined,
    readBody,
  );
  const isSlugKept = isFollowingTitle ? isNumbered(slug ?? '', fresh.slug ?? '') : Boolean(slug);
  const fields = Object.entries(fresh) as [keyof ArticleFields, unknown][];
  return Object.fromEntries(
    fields.filter(([field, value]) => {
      const isOfSlug = field === 'slug' || field === 'slugIsDerived';
      return value !== stored[field] && !(isOfSlug && isSlugKept);
    }),
  );
};

/**
 * Rows made by publishing and by discarding a draft are copies: their derived fields come with them.
 * A client cannot send this field, so its presence tells.
 */
const isCopy = ({ excerptIsDerived }: ArticleFields): boolean =>
  typeof excerptIsDerived === 'boolean';

const deriveFromBody = async ({ changes, stored, read }: Save): Promise<ArticleFields> => {
  if (stored && !isChanged('body', changes, stored)) return {};
  const { html, wordCount, readingMinutes } = await read();
  return { html, wordCount, readingMinutes };
};

const deriveExcerpt = async ({ changes, stored, read }: Save): Promise<ArticleFields> => {
  const derived = async () => ({ excerpt: (await read()).excerpt || null, excerptIsDerived: true });

  if (!stored || isChanged('excerpt', changes, stored)) {
    const written = plainLine(changes.excerpt ?? '');
    // A form may send the derived excerpt back: that is not writing one.
    const isWritten = written !== '' && written !== (await read()).excerpt;
    return isWritten ? { excerpt: written, excerptIsDerived: false } : derived();
  }
  const isFollowing = stored.excerptIsDerived !== false && isChanged('body', changes, stored);
  return isFollowing ? derived() : {};
};

const deriveSlug = async ({ changes, stored, read }: Save): Promise<ArticleFields> => {
  const derived = async () =>
    slugOf(valueAfter('title', changes, stored) ?? '') ||
    slugOf((await read()).opening) ||
    FALLBACK_SLUG;

  if (!stored || isChanged('slug', changes, stored)) {
    const written = slugOf(changes.slug ?? '');
    // The panel fills the field from the title before the first save: that is not writing one.
    const isWritten =
      written !== '' && (stored !== undefined || !isNumbered(written, await derived()));
    return isWritten
      ? { slug: written, slugIsDerived: false }
      : { slug: written || (await derived()), slugIsDerived: true };
  }
  const isFollowing = stored.slugIsDerived === true && !stored.firstPublishedAt;
  const isSourceChanged = isChanged('title', changes, stored) || isChanged('body', changes, stored);
  if (!isFollowing || !isSourceChanged) return {};

  const slug = await derived();
  return isNumbered(stored.slug ?? '', slug) ? {} : { slug, slugIsDerived: true };
};

/** Whether a slug is another one, or that one with a number behind it. */
const isNumbered = (slug: string, plain: string): boolean =>
  slug === plain || (slug.startsWith(`${plain}-`) && /^\d+$/.test(slug.slice(plain.length + 1)));

const isChanged = (
  field: keyof ArticleFields,
  changes: ArticleFields,
  stored: ArticleFields,
): boolean => field in changes && (changes[field] ?? '') !== (stored[field] ?? '');

const valueAfter = <Field extends keyof ArticleFields>(
  field: Field,
  changes: ArticleFields,
  stored: ArticleFields | undefined,
): ArticleFields[Field] => (field in changes ? changes[field] : stored?.[field]);
