import type { UID } from '@strapi/strapi';

import { readBody } from '../../text/body';
import { textOfHtml } from '../../text/search';
import { isAmong, queryPrepared } from '../database';
import { isLocalized } from '../locales';
import {
  compileReadModel,
  type PopulateQuery,
  type ReadModel,
  ROOT,
  type Where,
} from '../read-model';
import { publicFilterOf, type SearchablePart } from '../schema';
import { keyOf } from './keys';
import type { SearchSource } from './sources';
import { isIndexed } from './tables';

/** The texts of a row, by their parts: plain, for a reader. */
export interface RowTexts {
  id: number;
  key: string;
  /** The locale of the row; undefined where its type is not localized, nor what it belongs to. */
  locale: string | undefined;
  parts: Readonly<Record<SearchablePart, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

const models = new WeakMap<SearchSource, ReadModel>();

/** The texts of these rows, of those that are there and indexed: of what they lead to, what is public. One statement. */
export const readTexts = async (
  source: SearchSource,
  ids: readonly number[],
): Promise<RowTexts[]> => {
  if (ids.length === 0) return [];
  const model = models.get(source) ?? modelOf(source);
  models.set(source, model);
  const { text, bindings } = model.columns;
  const rows = await queryPrepared<Fields & { id: number; key: string }>(
    `select ${ROOT}.id as "id", cast(${keyOf(source, ROOT)} as text) as "key", ${text}
      from "${source.table}" ${ROOT} where ${isAmong(`${ROOT}.id`)} and ${isIndexed(source, ROOT)}`,
    [...bindings, ids],
  );
  return rows.map((row) => {
    const fields = model.decode(row);
    return {
      id: row.id,
      key: row.key,
      locale: localeIn(fields, source.through),
      parts: partsOf(source, fields),
    };
  });
};

const modelOf = ({ uid, texts, relations, through }: SearchSource): ReadModel =>
  compileReadModel(uid, {
    select: [
      ...texts.map(({ name }) => name),
      ...(through.length === 0 && hasLocale(uid) ? ['locale'] : []),
    ],
    populate: {
      ...Object.fromEntries(
        relations.map(({ name, target, texts: inner }): [string, PopulateQuery] => [
          name,
          { select: inner.map((text) => text.name), where: publicWhere(target) },
        ]),
      ),
      ...populateThrough(through),
    },
  });

const hasLocale = (uid: UID.ContentType): boolean => isLocalized(strapi.contentType(uid));

/** In the notation of Strapi's query engine, which is that of the schemas but for nothing that they use. */
const publicWhere = (uid: UID.ContentType): Where => publicFilterOf(uid) ?? {};

const populateThrough = ([name, ...rest]: readonly string[]): Record<string, PopulateQuery> => {
  if (name === undefined) return {};
  const isLast = rest.length === 0;
  return { [name]: { select: isLast ? ['locale'] : [], populate: populateThrough(rest) } };
};

const localeIn = (fields: Fields, [name, ...rest]: readonly string[]): string | undefined => {
  if (name === undefined) return typeof fields.locale === 'string' ? fields.locale : undefined;
  const behind = fields[name];
  return isFields(behind) ? localeIn(behind, rest) : undefined;
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partsOf = ({ texts, relations }: SearchSource, fields: Fields): RowTexts['parts'] => {
  const pieces: Record<SearchablePart, string[]> = { title: [], excerpt: [], body: [], notes: [] };
  for (const text of texts) pieces[text.part].push(plain(fields[text.name], text.isMarkdown));
  for (const { name, part, texts: inner } of relations) {
    const behind: unknown[] = [fields[name]].flat();
    for (const document of behind.filter(isFields)) {
      for (const text of inner) pieces[part].push(plain(document[text.name], text.isMarkdown));
    }
  }
  const joined = (part: SearchablePart): string => pieces[part].filter(Boolean).join('\n');
  return {
    title: joined('title'),
    excerpt: joined('excerpt'),
    body: joined('body'),
    notes: joined('notes'),
  };
};

const plain = (value: unknown, isMarkdown: boolean): string => {
  if (typeof value !== 'string') return '';
  return textOfHtml(isMarkdown ? readBody(value).html : value);
};
