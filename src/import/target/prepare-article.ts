import { withoutOwnHosts } from '../../text/body';
import { webAddress } from '../../text/html';
import { slugOf } from '../../text/slug';
import { cleanTexts } from '../../lib/cleaning';
import { now } from '../../lib/clock';
import { newDocumentId } from '../../lib/database';
import { deriveNew } from '../../lib/derived-fields';
import { ownHosts } from '../../lib/env';
import type { ArticleRecord } from '../records';
import type { Taken } from './intake';
import type { Loss, Tally } from './report';
import type { Values } from './rows';
import type { Run } from './run';
import { type ArticleSource, sourceOf } from './sources';
import { cutTo, decodedSlug, lineOf } from './texts';

const UID = 'api::article.article';
const LONGEST_TITLE = 500;
const LONGEST_URL = 2_048;
const LONGEST_SLUG = 255;

/** An Article, ready to be written. */
export interface PreparedArticle {
  taken: Taken<ArticleRecord>;
  documentId: string;
  /** Of its draft; the published row has the same but for `publishAt`. */
  values: Values & { title: string; body: string };
  /** The slug to be claimed. */
  slug: string;
  /** Slugs that are to lead to it, beside that one. */
  formerSlugs: string[];
  isPublished: boolean;
  firstPublishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** The component that says where it was published first. */
  source: ArticleSource | null;
  losses: Loss[];
}

/** An Article as its rows have it, all that is derived from it included. Takes as long as reading its body. */
export const prepareArticle = async (
  taken: Taken<ArticleRecord>,
  run: Pick<Run, 'locale'>,
): Promise<PreparedArticle> => {
  const { record } = taken;
  const losses: Loss[] = [];
  const lose = (reason: string) => {
    losses.push({ of: 'article', id: record.id, outcome: 'changed', reason });
  };
  const documentId = newDocumentId(UID);
  const isPublished = record.state === 'published';
  const createdAt = record.createdAt ?? record.firstPublishedAt ?? now();
  const firstPublishedAt = record.firstPublishedAt ?? (isPublished ? createdAt : null);
  const wanted = record.slug === null ? null : decodedSlug(record.slug);
  const written = { documentId, slug: wanted, ...writtenValues(record, lose) };
  const values = { ...written, ...cleanTexts(UID, written) };
  const { fields, slug } = await deriveNew(UID, values);
  return {
    ...{ taken, documentId, isPublished, firstPublishedAt, createdAt, losses },
    source: sourceOf(record, lose),
    updatedAt: record.updatedAt ?? firstPublishedAt ?? createdAt,
    values: {
      ...{ ...values, ...(fields as Values) },
      ...{
        locale: run.locale,
        revision: 1,
        firstPublishedAt,
        publishAt: publishAtOf(record, lose),
      },
    },
    slug: slug?.slug ?? '',
    formerSlugs: formerSlugsOf(record, slug?.slug ?? ''),
  };
};

type Lose = (reason: string) => void;

/** What an editor would have written into the form, but for the slug. */
export const writtenValues = (record: ArticleRecord, lose: Lose = () => undefined) => {
  const title = record.title.trim();
  if (title.length > LONGEST_TITLE) lose(`The title is cut to ${LONGEST_TITLE} characters.`);
  const canonicalUrl = addressOf(record.canonicalUrl);
  if (record.canonicalUrl && canonicalUrl === null) lose('The canonical URL is no web address.');
  return {
    title: cutTo(title, LONGEST_TITLE),
    body: withoutOwnHosts(record.body, ownHosts(process.env)),
    excerpt: lineOf(record.excerpt, Infinity),
    canonicalUrl,
    robots: record.isNoindex ? 'noindex' : 'index',
    ...(record.originallyPublishedOn !== undefined && {
      originallyPublishedOn: record.originallyPublishedOn,
    }),
  };
};

const addressOf = (url: string | null): string | null => {
  const address = webAddress(url ?? '');
  return address === undefined || address.length > LONGEST_URL ? null : address;
};

/** An Article whose time has come while it lay in the file stays a draft: nobody has said that it may be public here. */
const publishAtOf = ({ state, publishAt }: ArticleRecord, lose: Lose): Date | null => {
  if (state !== 'scheduled') return null;
  if (publishAt !== null && publishAt > now()) return publishAt;
  lose('The time at which it was to be published has passed: it is a draft.');
  return null;
};

/** A slug that the rules do not allow leads to the Article beside the one that is made of it. A draft that was never public has had no readers. */
const formerSlugsOf = (record: ArticleRecord, slug: string): string[] => {
  if (record.state !== 'published' && record.firstPublishedAt === null) return [];
  const all = [...(record.slug === null ? [] : [record.slug]), ...record.formerSlugs];
  const spelt = all.map(decodedSlug).flatMap((former) => [former, slugOf(former)]);
  const isUsable = (former: string) =>
    former !== '' && former !== slug && former.length <= LONGEST_SLUG && !/[/\p{Cc}]/u.test(former);
  return [...new Set(spelt.filter(isUsable))];
};

/** The losses of one that has been written. */
export const addLosses = ({ losses }: PreparedArticle, tally: Tally): void => {
  for (const { of, id, reason } of losses) tally.change(of, id, reason);
};
