import { plainLine } from './plain-text';
import type { BodyReading } from './read-body';
import { numberOf, slugOf } from './slug';

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

/** What a derivation asks others for. */
export interface Sources {
  readBody: (body: string) => BodyReading | Promise<BodyReading>;
  /**
   * Whether a new Article's slug was proposed from the derived one, and not written by a person. Where
   * nothing is proposed, every slug is written.
   */
  isProposal?: (slug: string, derived: string) => Promise<boolean>;
}

/** A save, as each derivation looks at it. */
interface Save {
  /** Only the fields that are sent. */
  changes: ArticleFields;
  /** The Article as it stands; undefined when it is made by this save. */
  stored: ArticleFields | undefined;
  /** Reads the body as it will stand after the save; done once, and only when something needs it. */
  read: () => Promise<BodyReading>;
  sources: Sources;
}

const FALLBACK_SLUG = 'article';

/**
 * The derived fields that a save changes.
 *
 * @returns the fields to save beside the changes. A `slug` is a wish: it may be taken.
 */
export const deriveFields = async (
  changes: ArticleFields,
  stored: ArticleFields | undefined,
  sources: Sources,
): Promise<ArticleFields> => {
  if (!stored && isCopy(changes)) return {};

  let reading: Promise<BodyReading> | undefined;
  const read = () =>
    (reading ??= Promise.resolve(sources.readBody(valueAfter('body', changes, stored) ?? '')));
  const save: Save = { changes, stored, read, sources };
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
  readBody: Sources['readBody'],
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
    { readBody },
  );
  const isNumbered = numberOf(slug ?? '', fresh.slug ?? '') !== undefined;
  const isSlugKept = isFollowingTitle ? isNumbered : Boolean(slug);
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

const deriveSlug = async ({ changes, stored, read, sources }: Save): Promise<ArticleFields> => {
  const derived = () => slugFrom(valueAfter('title', changes, stored), read);

  if (!stored || isChanged('slug', changes, stored)) {
    const written = slugOf(changes.slug ?? '');
    const isProposal = async () =>
      !stored && (await sources.isProposal?.(written, await derived())) === true;
    return written === '' || (await isProposal())
      ? { slug: await derived(), slugIsDerived: true }
      : { slug: written, slugIsDerived: false };
  }
  const isFollowing = stored.slugIsDerived === true && !stored.firstPublishedAt;
  const isSourceChanged = isChanged('title', changes, stored) || isChanged('body', changes, stored);
  if (!isFollowing || !isSourceChanged) return {};

  const slug = await derived();
  // What it is derived from says the same as before: it stays, with the number it may have got.
  const before = await slugFrom(stored.title, async () => sources.readBody(stored.body ?? ''));
  return stored.slug && slug === before ? {} : { slug, slugIsDerived: true };
};

/** The slug of a title, or of the body's opening where the title has no letter. */
const slugFrom = async (
  title: string | null | undefined,
  read: () => Promise<BodyReading>,
): Promise<string> => slugOf(title ?? '') || slugOf((await read()).opening) || FALLBACK_SLUG;

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
