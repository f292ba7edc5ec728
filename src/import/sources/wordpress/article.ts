import { textOfTitle } from '../../../text/html';
import type { ArticleRecord, SourceRecord } from '../../records';
import { loss, stateOf, takeNotes } from '../shared';
import { addressesOf, slugOf } from './addresses';
import { type Attachment, type Library, readBody } from './body';
import type { Context } from './context';
import { isBadDate, utcOf } from './dates';
import { type OwnArticle, readOwnArticle } from './foreword';
import { bylineRecords } from './people';
import { canonicalOf, isNoindex } from './seo';
import { filedRecords } from './topics';
import { type Item, metaOf } from './wxr/parts';

/** An item of a type that becomes an Article: the Article, its signed notes, and what it names for the first time. */
export function* articleRecords(
  id: string,
  type: string,
  item: Item,
  context: Context,
): Generator<SourceRecord> {
  const { fields } = item;
  const get = (name: string): string => fields.get(name)?.trim() ?? '';
  const createdAt = utcOf(fields, 'post_date', context.survey.offset);
  const { state, reason } = stateOf(
    { status: get('status'), password: get('post_password'), publishAt: createdAt },
    context.options.include,
  );
  if (state === undefined) {
    yield loss(type, id, 'left-out', reason ?? 'It is not public at the source.');
    return;
  }
  if (reason !== undefined) yield loss(type, id, 'changed', reason);
  const authors = yield* bylineRecords(item, context);
  const topics = yield* filedRecords(item.terms, context);
  const updatedAt = utcOf(fields, 'post_modified', context.survey.offset);
  const own = readOwnArticle(item, { id, createdAt, updatedAt, state });
  const text = bodyOf(id, item, own, context);
  const slug = slugOf(get('post_name'));
  const formerSlugs = formerSlugsOf(item, slug);
  const article: ArticleRecord = {
    kind: 'article',
    id,
    title: lineOf(get('title')),
    slug,
    formerSlugs,
    body: text.body,
    excerpt: lineOf(get('excerpt')) || null,
    state,
    publishAt: state === 'scheduled' ? createdAt : null,
    createdAt,
    updatedAt,
    firstPublishedAt: state === 'published' ? createdAt : null,
    authors,
    topics,
    cover: /^[1-9]\d*$/.exec(metaOf(item, '_thumbnail_id') ?? '')?.[0] ?? null,
    canonicalUrl: canonicalOf(item),
    isNoindex: isNoindex(item),
    isOpen: get('comment_status') !== 'closed',
    addresses: [
      ...addressesOf(
        context,
        {
          ...{ id, type, slug, isPublic: state === 'published' },
          ...{ link: fields.get('link'), guid: fields.get('guid') },
        },
        formerSlugs,
      ),
      ...own.redirects,
    ],
    ...own.values,
  };
  context.articles.set(item, id);
  yield article;
  yield* own.notes;
  yield* text.notes;
  yield* own.losses;
  if (own.locale !== null && context.locale !== null && own.locale !== context.locale) {
    yield loss('locale', id, 'changed', `Its locale was ${own.locale}: it is as the site's.`);
  }
  yield* changesOf(id, item, text.changes);
}

/** The body as Foreword had it, or as WordPress shows it, without the signed notes around it. */
const bodyOf = (id: string, item: Item, own: OwnArticle, context: Context) => {
  if (own.body !== undefined) return { body: own.body, notes: [], changes: [] };
  const { blocks, changes } = readBody(own.html, libraryOf(id, context), metaOf(item, 'footnotes'));
  const createdAt = utcOf(item.fields, 'post_date', context.survey.offset);
  const taken = takeNotes(id, blocks, createdAt, context.options);
  return { body: taken.blocks.join('\n\n'), notes: taken.notes, changes };
};

const lineOf = (written: string): string => textOfTitle(written).replace(/\s+/g, ' ').trim();

const formerSlugsOf = ({ metas }: Item, slug: string | null): string[] => {
  const former = metas
    .filter(([key]) => key === '_wp_old_slug')
    .map(([, value]) => slugOf(value))
    .filter((one) => one !== null && one !== slug);
  return [...new Set(former)].filter((one) => one !== null);
};

const libraryOf = (id: string, { survey }: Context): Library => ({
  attachment: (one) => survey.attachments.get(one),
  own: () =>
    (survey.attachmentsOf.get(id) ?? [])
      .map((one) => survey.attachments.get(one))
      .filter((one): one is Attachment => one !== undefined),
});

/** What of an item did not come along as it was. */
function* changesOf(
  id: string,
  { fields }: Item,
  changes: ReturnType<typeof readBody>['changes'],
): Generator<SourceRecord> {
  for (const { of, name } of changes) yield loss(of, `${id}:${name}`, 'changed', REASONS[of]);
  for (const name of ['post_date', 'post_modified']) {
    if (!isBadDate(fields.get(name)) && !isBadDate(fields.get(`${name}_gmt`))) continue;
    yield loss('date', `${id}:${name}`, 'changed', 'It has a time that is none.');
  }
  if (fields.get('is_sticky')?.trim() === '1') {
    yield loss('sticky', id, 'left-out', 'No Article stands above the others for good.');
  }
}

const REASONS = {
  shortcode: 'What it shows is not known: it stays as it was written.',
  block: 'What it shows is known to WordPress alone: it is not in the body.',
  markup: 'An Article does not show such elements: they are not in the body.',
} as const;
