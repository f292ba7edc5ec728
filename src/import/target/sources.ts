import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { webAddress } from '../../text/html';
import { relateRows, shapeOf } from '../../lib/plain-rows';
import type { ArticleRecord } from '../records';
import { lineOf } from './texts';

const ARTICLE = 'api::article.article';
const COMPONENT: UID.Component = 'article.source';
const LONGEST_NAME = 300;
const LONGEST_CREDIT = 500;
const LONGEST_URL = 2_048;

/** Where an Article was published first, as the component has it. */
export type ArticleSource = NonNullable<ArticleRecord['source']>;

/** The component of a record; null where nothing is in it. */
export const sourceOf = (
  { source }: ArticleRecord,
  lose: (reason: string) => void,
): ArticleSource | null => {
  if (!source) return null;
  const address = webAddress(source.url ?? '');
  const url = address === undefined || address.length > LONGEST_URL ? null : address;
  if (source.url && url === null) lose('The address of its source is no web address.');
  return {
    name: lineOf(source.name, LONGEST_NAME),
    url,
    licence: lineOf(source.licence, LONGEST_NAME),
    creditLine: lineOf(source.creditLine, LONGEST_CREDIT),
  };
};

/** Rows of `articles` with where they were published first. */
interface Sourced {
  ids: readonly number[];
  source: ArticleSource | null;
}

/** Gives rows of Articles their components. */
export const insertSources = async (
  trx: Knex.Transaction,
  articles: readonly Sourced[],
): Promise<void> => {
  const items = articles.flatMap(({ ids, source }) =>
    source === null
      ? []
      : ids.map((id) => ({
          id,
          content: {
            ...{ data: {}, relations: {} },
            components: {
              source: [
                { component: COMPONENT, data: { ...source }, relations: {}, components: {} },
              ],
            },
          },
        })),
  );
  if (items.length > 0) await relateRows(trx, shapeOf(ARTICLE, CHOSEN), items, CHOSEN);
};

/** Of an Article, this component alone. */
const CHOSEN = {
  hasAttribute: (uid: string, name: string) => uid === COMPONENT || name === 'source',
  target: () => undefined,
};
