import { readRows, type Row, rowsIn, textIn } from './read-rows';
import { parseUrl } from '../../../text/urls';

/** What has to be known before posts are read: their tables stand behind them. */
export interface Survey {
  users: Map<string, Row>;
  tags: Map<string, Row>;
  /** By the id of a post: the ids of its authors and its tags, in order. */
  authorsOf: Map<string, string[]>;
  tagsOf: Map<string, string[]>;
  metaOf: Map<string, Row>;
  settings: Map<string, string>;
  /** The front page of the site, where addresses of posts say it. */
  origin: string | undefined;
}

/**
 * Reads a file for all but its posts.
 *
 * @throws where no table is in it
 */
export const surveyOf = async (file: string): Promise<Survey> => {
  const survey: Survey = {
    users: new Map(),
    tags: new Map(),
    authorsOf: new Map(),
    tagsOf: new Map(),
    metaOf: new Map(),
    settings: new Map(),
    origin: undefined,
  };
  const orders = new Map<string[], number[]>();
  let isGhost = false;
  for await (const { table, row } of readRows(file)) {
    isGhost = true;
    if (row) take(survey, orders, table, row);
  }
  if (!isGhost) throw new Error(`${file} is no export of Ghost.`);
  return survey;
};

const take = (survey: Survey, orders: Map<string[], number[]>, table: string, row: Row): void => {
  const id = textIn(row, 'id');
  switch (table) {
    case 'users':
    case 'tags':
      if (id !== '') survey[table].set(id, row);
      return;
    case 'posts_authors':
      relate(survey.authorsOf, orders, row, 'author_id');
      return;
    case 'posts_tags':
      relate(survey.tagsOf, orders, row, 'tag_id');
      return;
    case 'posts_meta':
      survey.metaOf.set(textIn(row, 'post_id'), row);
      return;
    case 'settings':
      survey.settings.set(textIn(row, 'key'), textIn(row, 'value'));
      return;
    case 'posts':
      takePost(survey, row);
  }
};

/** Of the forms that hold posts with what belongs to them. */
const takePost = (survey: Survey, row: Row): void => {
  for (const one of writersOf(row)) survey.users.set(textIn(one, 'id'), one);
  for (const one of rowsIn(row, 'tags')) survey.tags.set(textIn(one, 'id'), one);
  const url = textIn(row, 'url');
  if (/^https?:\/\//.test(url)) survey.origin ??= parseUrl(url)?.origin;
};

/** The authors in a post; of some forms there is one. */
export const writersOf = (row: Row): Row[] => [
  ...rowsIn(row, 'authors'),
  ...rowsIn(row, 'author'),
  ...rowsIn(row, 'primary_author'),
];

const relate = (
  ids: Map<string, string[]>,
  orders: Map<string[], number[]>,
  row: Row,
  column: string,
): void => {
  const [post, other] = [textIn(row, 'post_id'), textIn(row, column)];
  if (post === '' || other === '') return;
  const related = ids.get(post) ?? [];
  ids.set(post, related);
  const order = orders.get(related) ?? [];
  orders.set(related, order);
  const rank = Number(textIn(row, 'sort_order')) || 0;
  const before = order.findIndex((one) => one > rank);
  const place = before < 0 ? order.length : before;
  order.splice(place, 0, rank);
  related.splice(place, 0, other);
};
