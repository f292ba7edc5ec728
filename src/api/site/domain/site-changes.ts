import { z } from '@strapi/utils';

import { webAddress } from '../../../text/html';
import { ARTICLE_PLACEHOLDERS } from './article-address';
import { patternProblem, placeholdersIn } from './pattern';
import { parseUrl } from '../../../text/urls';

const words = (most: number) => z.string().trim().max(most);

const address = z
  .string()
  .max(2048)
  .refine((written) => webAddress(written) !== undefined, 'It must be an address of the web.');

/** Where a front end is: nothing after the path, no account before the host. */
const origin = address
  .refine((written) => {
    const url = parseUrl(written);
    return url !== undefined && url.search + url.hash + url.username + url.password === '';
  }, 'It must be the address of a front end, like https://example.org.')
  .transform((written) => written.replace(/\/+$/, ''));

const pattern = (placeholders: readonly string[]) =>
  z
    .string()
    .trim()
    .max(2048)
    .superRefine((written, issues) => {
      const message = patternProblem(written, placeholders);
      if (message !== undefined) issues.addIssue({ code: 'custom', message });
    });

/** Without one of these, all Articles would have one address. */
const TELLING = ['slug', 'documentId'];

const articlePattern = pattern(ARTICLE_PLACEHOLDERS).refine(
  (written) => placeholdersIn(written).some((name) => TELLING.includes(name)),
  'It must contain {slug} or {documentId}: each Article needs an address of its own.',
);

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
};

/** An upload, by its row id or as it was sent. */
const Upload = z.union([
  z.number().int().positive(),
  z.object({ id: z.number().int().positive() }).transform(({ id }) => id),
]);

/** The placeholders of what has no day and no Topic. */
const NAMED = ['slug', 'documentId', 'locale'];

/** What of the site a client may change: each field that is sent, null for its default. */
export const SiteChanges = z.strictObject({
  name: words(300).nullish(),
  description: words(2000).nullish(),
  /** The code of one of the locales. */
  locale: words(50).nullish(),
  url: origin.nullish(),
  articleUrl: articlePattern.nullish(),
  topicUrl: pattern(NAMED).nullish(),
  authorUrl: pattern(NAMED).nullish(),
  timeZone: z.string().max(100).refine(isTimeZone, 'There is no such time zone.').nullish(),
  previewUrl: pattern([...NAMED, 'token']).nullish(),
  logo: Upload.nullish(),
  publisher: z.strictObject({ name: words(300).nullish(), url: address.nullish() }).nullish(),
  correctionsPolicyUrl: address.nullish(),
  publishingPrinciplesUrl: address.nullish(),
  contactEmail: z.email().max(254).nullish(),
  hubUrl: address.nullish(),
  feedSize: z.number().int().min(1).max(100).nullish(),
  feedText: z.enum(['full', 'excerpt']).nullish(),
  robots: words(10_000).nullish(),
});

export type SiteChanges = z.infer<typeof SiteChanges>;
