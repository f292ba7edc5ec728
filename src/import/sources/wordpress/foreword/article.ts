import type { ArticleRecord, LossRecord, NoteRecord } from '../../../records';
import { loss } from '../../shared';
import { type Item, metaOf } from '../wxr/parts';
import {
  fromBase64,
  fromJson,
  isObject,
  type Json,
  objectIn,
  pathsIn,
  textIn,
  timeIn,
} from './decode';
import { asCarried, digestOf, METAS } from '../../../../export/wordpress/format';
import { takeNoteBlocks } from './note-blocks';
import { notesOf } from './notes';

/** What Foreword itself has written about an Article. */
export interface OwnArticle {
  /** The HTML that WordPress shows, without the notes. */
  html: string;
  /** The Markdown of that HTML; undefined where there is none, or it is that of another. */
  body: string | undefined;
  /** What is known exactly, in the place of what the item says. */
  values: Partial<ArticleRecord>;
  /** Paths that lead to it. */
  redirects: string[];
  locale: string | null;
  notes: NoteRecord[];
  losses: LossRecord[];
}

/** What the item says. */
interface Shown {
  id: string;
  createdAt: Date | null;
  updatedAt: Date | null;
  state: ArticleRecord['state'];
}

/** Reads the metas and the notes that an export of Foreword adds to an item. Whatever is wrong with them is a loss. */
export const readOwnArticle = (item: Item, shown: Shown): OwnArticle => {
  const { html, blocks, isWhole } = takeNoteBlocks(item.fields.get('encoded') ?? '');
  const { value: data, losses } = metaIn(item, shown.id, METAS.data, objectIn);
  const markdown = metaIn(item, shown.id, METAS.markdown, fromBase64);
  const hidden = metaIn(item, shown.id, METAS.notes, listIn);
  const notes = notesOf(shown.id, blocks, hidden.value ?? []);
  const isAsWritten = data !== undefined && textIn(data, 'digest') === digestOf(html);
  const body = isAsWritten ? markdown.value : undefined;
  losses.push(...markdown.losses, ...hidden.losses, ...notes.losses);
  if (!isWhole) losses.push(loss('note', shown.id, 'unreadable', 'A note has no end.'));
  if (data && markdown.value !== undefined && !isAsWritten) {
    losses.push(loss('body', shown.id, 'changed', CHANGED));
  }
  return {
    ...{ html, body, losses, notes: notes.notes },
    values: data ? valuesOf(data, item, shown) : {},
    redirects: data ? pathsIn(data, 'redirects') : [],
    locale: data ? textIn(data, 'locale') : null,
  };
};

const CHANGED = 'It was changed in WordPress: the body is what was shown there.';

const metaIn = <Value>(
  item: Item,
  id: string,
  key: string,
  read: (written: string) => Value | undefined,
): { value: Value | undefined; losses: LossRecord[] } => {
  const written = item.metas.find(([name]) => name === key)?.[1];
  if (written === undefined) return { value: undefined, losses: [] };
  const value = read(written);
  const isDamaged = value === undefined;
  return { value, losses: isDamaged ? [loss('meta', `${id}:${key}`, 'unreadable', DAMAGED)] : [] };
};

const DAMAGED = 'What Foreword keeps there is damaged.';

const listIn = (written: string): unknown[] | undefined => {
  const value = fromJson(fromBase64(written));
  return Array.isArray(value) ? (value as unknown[]) : undefined;
};

/** What is exact and still says what the item says: who changed a title in WordPress wants that one. */
const valuesOf = (data: Json, item: Item, shown: Shown): Partial<ArticleRecord> => {
  const [title, excerpt] = [textIn(data, 'title') ?? '', textIn(data, 'excerpt') ?? ''];
  const canonicalUrl = textIn(data, 'canonicalUrl');
  const isSaid = (text: string, name: string) =>
    asCarried(text) === asCarried(item.fields.get(name) ?? '');
  return {
    ...(title !== '' && isSaid(title, 'title') && { title }),
    ...(excerpt !== '' && isSaid(excerpt, 'excerpt') && { excerpt }),
    ...(canonicalUrl === (metaOf(item, '_yoast_wpseo_canonical') ?? null) && { canonicalUrl }),
    ...timesOf(data, shown),
    originallyPublishedOn: dayIn(data),
    source: sourceIn(data),
  };
};

const timesOf = (data: Json, { createdAt, updatedAt, state }: Shown): Partial<ArticleRecord> => {
  const firstPublishedAt = timeIn(data, 'firstPublishedAt');
  const publishAt = timeIn(data, 'publishAt');
  const [created, updated] = [timeIn(data, 'createdAt'), timeIn(data, 'updatedAt')];
  const date = (state === 'scheduled' ? publishAt : null) ?? firstPublishedAt ?? created;
  if (!isSameSecond(date, createdAt)) return {};
  return {
    createdAt: created,
    firstPublishedAt: state === 'published' ? (firstPublishedAt ?? created) : firstPublishedAt,
    ...(state === 'scheduled' && { publishAt }),
    ...(isSameSecond(updated, updatedAt) && { updatedAt: updated }),
  };
};

const isSameSecond = (exact: Date | null, shown: Date | null): boolean =>
  exact !== null &&
  shown !== null &&
  Math.floor(exact.getTime() / 1_000) * 1_000 === shown.getTime();

const dayIn = (data: Json): string | null => {
  const day = textIn(data, 'originallyPublishedOn') ?? '';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(new Date(day).getTime());
  return isDay ? day : null;
};

const sourceIn = ({ source }: Json): ArticleRecord['source'] =>
  isObject(source)
    ? {
        name: textIn(source, 'name'),
        url: textIn(source, 'url'),
        licence: textIn(source, 'licence'),
        creditLine: textIn(source, 'creditLine'),
      }
    : null;
