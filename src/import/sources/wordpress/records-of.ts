import { GENERATOR } from '../../../export/wordpress/format';
import { textOfTitle } from '../../../text/html';
import type { SiteRecord, SourceRecord } from '../../records';
import { loss } from '../shared';
import { siteAt, UNKNOWN_SITE } from './addresses';
import { articleRecords } from './article';
import { commentRecords } from './comment';
import type { Context } from './context';
import { mediaRecord } from './media';
import { personRecords } from './people';
import { termRecords } from './topics';
import type { Fields, Item, Part } from './wxr/parts';

/** The records that a part of a file is. */
export function* recordsOf(part: Part, context: Context): Generator<SourceRecord> {
  switch (part.kind) {
    case 'site':
      yield siteRecord(part.fields, context);
      return;
    case 'author':
      yield* personRecords(part.fields, context);
      return;
    case 'category':
    case 'tag':
    case 'term':
      yield* termRecords(part.kind, part.fields, context);
      return;
    case 'item':
      yield* itemRecords(part.item, context);
      return;
    case 'comment':
      yield* commentRecords(part, context);
      return;
    case 'late':
      yield loss(
        'item',
        idOf(part.item),
        'changed',
        'What stood behind its comments was left out.',
      );
      return;
    case 'damage':
      yield loss('file', '', 'unreadable', part.reason);
  }
}

const siteRecord = (fields: Fields, context: Context): SiteRecord => {
  const { survey, options } = context;
  const found =
    siteAt(fields.get('base_blog_url')) ??
    siteAt(fields.get('link')) ??
    survey.site ??
    siteAt(options.site) ??
    siteAt(UNKNOWN_SITE);
  context.site = found ?? context.site;
  const language = fields.get('language')?.trim() ?? '';
  const locale = /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i.test(language)
    ? language.replaceAll('_', '-')
    : null;
  context.locale = locale;
  context.isForeword = fields.get('generator')?.trim() === GENERATOR;
  return {
    kind: 'site',
    id: context.site.id,
    name: textOfTitle(fields.get('title') ?? '').trim() || null,
    description: textOfTitle(fields.get('description') ?? '').trim() || null,
    locale,
  };
};

function* itemRecords(item: Item, context: Context): Generator<SourceRecord> {
  const { fields } = item;
  const id = idOf(item);
  const status = fields.get('status')?.trim() ?? '';
  const type = fields.get('post_type')?.trim() || (status === '' ? '' : 'post');
  if (id === '' || type === '' || (!item.isWhole && status === '')) {
    yield loss('item', id, 'unreadable', 'The file breaks off within it, or it has no id or type.');
    return;
  }
  const isArticle = type === 'post' || context.options.types.includes(type);
  if (!isArticle && (type !== 'attachment' || status === 'trash')) {
    yield loss(type, id, 'left-out', 'Things of its type are not imported.');
    return;
  }
  if (context.items.has(id)) {
    yield loss(type, id, 'unreadable', 'Another item before it has its id.');
    return;
  }
  context.items.add(id);
  if (isArticle) yield* articleRecords(id, type, item, context);
  else yield mediaRecord(id, item, context);
}

const idOf = ({ fields }: Item): string =>
  ['post_id', 'guid', 'link'].map((name) => fields.get(name)?.trim()).find(Boolean) ?? '';
