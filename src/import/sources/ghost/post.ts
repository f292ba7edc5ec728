import { textOfTitle, webAddress } from '../../../text/html';
import { blocksOfArticle } from '../../../text/imported';
import type { SourceRecord } from '../../records';
import { loss, stateOf, takeNotes } from '../shared';
import type { SourceOptions } from '../source';
import { type Site, withSite } from './addresses';
import { htmlOf } from './html-of';
import { imageRecord, isInternal } from './people';
import { type Row, rowsIn, textIn, timeIn } from './read-rows';
import { type Survey, writersOf } from './survey';
import { parseUrl } from '../../../text/urls';

interface Context {
  site: Site;
  survey: Survey;
  options: SourceOptions;
}

/** A post as an Article, with its notes and its cover; a loss for what does not come along. */
export function* postRecords(row: Row, context: Context): Generator<SourceRecord> {
  const { site, survey, options } = context;
  const [id, slug] = [textIn(row, 'id') || textIn(row, 'slug'), textIn(row, 'slug')];
  const isPage = textIn(row, 'type') === 'page' || row.page === true || row.page === 1;
  const type = isPage ? 'page' : 'post';
  if (id === '') {
    yield loss(type, '', 'unreadable', 'It has no id.');
    return;
  }
  if (isPage && !options.types.includes('page')) {
    yield loss('page', id, 'left-out', 'Things of its type are not imported.');
    return;
  }
  const publishedAt = timeIn(row, 'published_at');
  const { state, reason } = stateOf(
    { status: statusOf(row), password: '', publishAt: publishedAt },
    options.include,
  );
  if (state === undefined) {
    yield loss(type, id, 'left-out', reason ?? 'It is not public at the source.');
    return;
  }
  if (reason !== undefined) yield loss(type, id, 'changed', reason);
  const meta = survey.metaOf.get(id) ?? row;
  const cover = imageRecord(
    textIn(row, 'feature_image') || textIn(row, 'image'),
    {
      alt: textIn(meta, 'feature_image_alt'),
      caption: textOfTitle(textIn(meta, 'feature_image_caption')),
    },
    site,
  );
  if (cover) yield cover;
  const { html, left } = htmlOf(row);
  const createdAt = timeIn(row, 'created_at') ?? publishedAt;
  const written = blocksOfArticle(withSite(html, site));
  const { blocks, notes } = takeNotes(id, written, createdAt, options);
  yield {
    kind: 'article',
    id,
    title: textOfTitle(textIn(row, 'title')),
    slug: slug || null,
    formerSlugs: [],
    body: blocks.join('\n\n'),
    excerpt: textOfTitle(textIn(row, 'custom_excerpt')) || null,
    state,
    publishAt: state === 'scheduled' ? publishedAt : null,
    createdAt,
    updatedAt: timeIn(row, 'updated_at'),
    firstPublishedAt: state === 'published' ? (publishedAt ?? createdAt) : null,
    authors: authorsOf(id, row, survey),
    topics: topicsOf(id, row, survey),
    cover: cover?.id ?? null,
    canonicalUrl: webAddress(withSite(textIn(row, 'canonical_url'), site)) ?? null,
    isNoindex: false,
    isOpen: true,
    addresses: addressesOf(row, slug, site),
  };
  yield* notes;
  for (const name of left) {
    yield loss('card', `${id}:${name}`, 'changed', 'What it shows is not in the body.');
  }
}

/** What only members may read is not public, and no more is what only went out as a letter. */
const statusOf = (row: Row): string => {
  const status = textIn(row, 'status');
  const visibility = textIn(row, 'visibility');
  if (status === 'scheduled') return 'future';
  if (status === 'sent') return 'private';
  if (status !== 'published') return status || 'draft';
  return visibility === '' || visibility === 'public' ? 'publish' : 'private';
};

const authorsOf = (id: string, row: Row, { authorsOf: related, users }: Survey): string[] => {
  const own = writersOf(row).map((one) => textIn(one, 'id'));
  const single = textIn(row, 'author_id') || textIn(row, 'author');
  const ids = [related.get(id) ?? [], own, [single]].find(([first]) => Boolean(first)) ?? [];
  return [...new Set(ids)].filter((one) => users.has(one));
};

const topicsOf = (id: string, row: Row, { tagsOf: related, tags }: Survey): string[] => {
  const own = rowsIn(row, 'tags').map((one) => textIn(one, 'id'));
  const ids = related.get(id) ?? own;
  return [...new Set(ids)].filter((one) => {
    const tag = tags.get(one);
    return tag !== undefined && !isInternal(tag);
  });
};

const addressesOf = (row: Row, slug: string, { base }: Site): string[] => {
  const [url, uuid] = [textIn(row, 'url'), textIn(row, 'uuid')];
  const path = parseUrl(url)?.pathname;
  const all = [path, slug && `${base}/${slug}/`, uuid && `${base}/p/${uuid}/`];
  return [...new Set(all.filter((one): one is string => Boolean(one)))];
};
