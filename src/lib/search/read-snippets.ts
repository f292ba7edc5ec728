import { type Query, snippetOf } from '../../text/search';
import { defaultLocale } from '../locales';
import type { SearchablePart } from '../schema';
import { readTexts } from './read-texts';
import type { SearchSource } from './sources';

/** From which parts a reader learns most that is not in the title. */
const ORDER = ['body', 'excerpt', 'notes', 'title'] as const;

/**
 * A snippet of each row, by its id: clean HTML with `<mark>` around what was found.
 *
 * @param parts those that the caller may read; all where there are none
 */
export const readSnippets = async (
  source: SearchSource,
  ids: readonly number[],
  query: Query,
  parts?: readonly SearchablePart[],
): Promise<Map<number, string>> => {
  const byDefault = await defaultLocale();
  const rows = await readTexts(source, ids);
  return new Map(
    rows.map(({ id, locale = byDefault, parts: texts }) => {
      const readable = ORDER.filter((part) => parts?.includes(part) ?? true);
      const found = readable.map((part) => texts[part]).filter(Boolean);
      return [id, snippetOf(found, query, locale)];
    }),
  );
};
