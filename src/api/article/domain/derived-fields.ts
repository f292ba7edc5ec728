import { articleHtml } from '../../../shared/markup';
import { cleanExcerpt, excerptOf } from './excerpt';
import { textOfBody } from './plain-text';
import { readingTimeOf } from './reading-time';
import { deriveSlug, slugOf } from './slug';

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

/**
 * The derived fields that a save changes.
 *
 * @param changes what is being saved: only the fields that are sent
 * @param stored the Article as it stands; undefined when it is made by this save
 * @returns the fields to save beside them. A `slug` is a wish: it may be taken.
 */
export const deriveFields = (changes: ArticleFields, stored?: ArticleFields): ArticleFields => ({
  ...deriveFromBody(changes, stored),
  ...deriveExcerpt(changes, stored),
  ...deriveArticleSlug(changes, stored),
});

const deriveFromBody = (changes: ArticleFields, stored?: ArticleFields): ArticleFields => {
  if (stored && !isChanged('body', changes, stored)) return {};
  const body = changes.body ?? '';
  return { html: articleHtml(body), ...readingTimeOf(textOfBody(body)) };
};

const deriveExcerpt = (changes: ArticleFields, stored?: ArticleFields): ArticleFields => {
  const body = valueAfter('body', changes, stored);
  const derived = (): ArticleFields => ({
    excerpt: excerptOf(body ?? '') || null,
    excerptIsDerived: true,
  });

  // A row copied by publishing, discarding or cloning says itself whether its excerpt was written.
  if (!stored && changes.excerptIsDerived === true) return derived();
  if (stored ? isChanged('excerpt', changes, stored) : !isBlank(changes.excerpt)) {
    const written = cleanExcerpt(changes.excerpt ?? '');
    return written ? { excerpt: written, excerptIsDerived: false } : derived();
  }
  const isDerived = stored ? stored.excerptIsDerived !== false : true;
  return isDerived && (!stored || isChanged('body', changes, stored)) ? derived() : {};
};

const deriveArticleSlug = (changes: ArticleFields, stored?: ArticleFields): ArticleFields => {
  const derived = (): ArticleFields => ({
    slug: deriveSlug(
      valueAfter('title', changes, stored) ?? '',
      valueAfter('body', changes, stored) ?? '',
      'article',
    ),
    slugIsDerived: true,
  });

  if (!stored) {
    const written = slugOf(changes.slug ?? '');
    if (!written) return derived();
    const slugIsDerived = changes.slugIsDerived ?? isNumbered(written, derived().slug ?? '');
    return { slug: written, slugIsDerived };
  }
  if (isChanged('slug', changes, stored)) {
    const written = slugOf(changes.slug ?? '');
    return written ? { slug: written, slugIsDerived: false } : derived();
  }
  const followsTitle = stored.slugIsDerived === true && !stored.firstPublishedAt;
  const isSourceChanged = isChanged('title', changes, stored) || isChanged('body', changes, stored);
  if (!followsTitle || !isSourceChanged) return {};

  // The stored slug may carry a number: then it is the derived one already.
  const wish = derived();
  return isNumbered(stored.slug ?? '', wish.slug ?? '') ? {} : wish;
};

/** Whether a slug is another one, or that one with a number behind it. */
const isNumbered = (slug: string, plain: string): boolean =>
  slug === plain || (slug.startsWith(`${plain}-`) && /^\d+$/.test(slug.slice(plain.length + 1)));

const isBlank = (value: string | null | undefined): boolean => (value ?? '').trim() === '';

const isChanged = (
  field: keyof ArticleFields,
  changes: ArticleFields,
  stored: ArticleFields,
): boolean => field in changes && (changes[field] ?? '') !== (stored[field] ?? '');

const valueAfter = <Field extends keyof ArticleFields>(
  field: Field,
  changes: ArticleFields,
  stored?: ArticleFields,
): ArticleFields[Field] => (field in changes ? changes[field] : stored?.[field]);
