import { parseQuery } from '../../../text/search';
import type { CallerState } from '../../../lib/access';
import { forewordError } from '../../../lib/errors';
import { defaultLocale, isLocalized } from '../../../lib/locales';
import { type Audience, audienceOf } from '../../../lib/reader';
import { findRowsBy, readSnippets, type SearchSource, sourceNamed } from '../../../lib/search';
import { SEARCHABLE_PARTS } from '../../../lib/schema';
import { readAddressRules } from '../../site/store/site';
import { dayEnd, dayStart } from '../domain/day-start';
import { filterOf } from '../domain/filters';
import type { SearchRequest } from '../domain/request';
import { type Present, presentRows } from './present';

/** What was found, with the thing under the name of its type: `article`, `comment`, `note`. */
export interface Hit {
  type: string;
  /** Between 0 and 1; 0 where hits are in the order of their dates. */
  score: number;
  /** HTML with no other tags than `<mark>`. */
  snippet: string;
  [thing: string]: unknown;
}

export interface SearchPage {
  data: Hit[];
  pagination: {
    page: number;
    pageSize: number;
    pageCount: number;
    total: number;
    /** False where more are found than are counted. */
    totalIsExact: boolean;
  };
}

/**
 * A page of what the caller may read and a query finds.
 *
 * @param present turns rows into the things that are sent
 * @throws PARAMETER_INVALID, NOT_ALLOWED
 */
export const search = async (
  state: CallerState,
  request: SearchRequest,
  present: Present = presentRows,
): Promise<SearchPage> => {
  const { q, sort, pagination } = request;
  const { source, audience } = permitted(state, request.in);
  const locale = request.locale ?? (await defaultLocale());
  const query = parseQuery(q, locale);
  const parts = readableParts(source, audience);
  const where = filterOf(source, {
    ...{ ...request, locale, mayRead: audience.mayRead },
    isLocalized: isLocalized(strapi.contentType(source.uid)),
  });
  const { rows, isAll } = where
    ? await findRowsBy({ source, query, where, parts, sort, ...(await momentsOf(request)) })
    : { rows: [], isAll: true };

  const { page, pageSize } = pagination;
  const onPage = rows.slice((page - 1) * pageSize, page * pageSize);
  const ids = onPage.map(({ id }) => id);
  const things = await present({ audience, source, ids, locale });
  const snippets = await readSnippets(source, ids, query, parts);
  return {
    data: onPage.flatMap(({ id, score }) => {
      const thing = things.get(id);
      const snippet = snippets.get(id);
      if (!thing || snippet === undefined) return [];
      return [{ type: source.hit, score: rounded(score), snippet, [source.hit]: thing }];
    }),
    pagination: {
      ...{ page, pageSize, pageCount: Math.ceil(rows.length / pageSize) },
      ...{ total: rows.length, totalIsExact: isAll },
    },
  };
};

/** What is asked for and who asks, if they may read it. */
const permitted = (
  state: CallerState,
  name: string,
): { source: SearchSource; audience: Audience } => {
  const source = sourceNamed(name);
  if (!source) {
    throw forewordError('PARAMETER_INVALID', 'in: There is nothing of that name to be searched.', {
      field: 'in',
    });
  }
  const audience = audienceOf(state);
  if (!audience?.mayRead(source.uid)) {
    throw forewordError('NOT_ALLOWED', `You may not read ${name}.`);
  }
  return { source, audience };
};

/** What is found by words that the caller may not read would tell them. Undefined for everything. */
const readableParts = ({ texts, relations }: SearchSource, { mayRead }: Audience) => {
  const hidden = relations.filter(({ target }) => !mayRead(target));
  if (hidden.length === 0) return undefined;
  const shown = [...texts, ...relations.filter((relation) => !hidden.includes(relation))];
  return SEARCHABLE_PARTS.filter(
    (part) => shown.some((one) => one.part === part) && !hidden.some((one) => one.part === part),
  );
};

const momentsOf = async ({ from, to }: SearchRequest): Promise<{ from?: Date; before?: Date }> => {
  if (from === undefined && to === undefined) return {};
  const { timeZone } = await readAddressRules();
  return {
    ...(from !== undefined && { from: dayStart(from, timeZone) }),
    ...(to !== undefined && { before: dayEnd(to, timeZone) }),
  };
};

const rounded = (score: number): number => Math.round(score * 1000) / 1000;
