import DataLoader from 'dataloader';

import type { ResolverContext } from '../../../graphql/extension';
import { asksTooMuch } from '../../../graphql/request-limits';
import { forewordError } from '../../../shared/errors';
import { defaultLocale } from '../../../shared/locales';
import { decodeCursor } from '../domain/cursor';
import {
  type Conversation,
  type ConversationRequest,
  type PageAfter,
  readConversations,
} from '../operations/read-conversation';

/** Top-level Comments that one request may ask for, over all its conversations: a list of 25 has 20 each. */
const THREADS = 500;

/** As many pages are read at once: SQLite joins 500 ranges at most, and a page is two. */
const PAGES = 100;

/** A page as a request asks for it; without a locale, in the default one. */
type Wanted = Omit<PageAfter, 'locale'> & { locale: string | null };

type Loader = DataLoader<Wanted, Conversation | undefined>;

/** What one request has asked for so far. */
interface Asked {
  threads: number;
  /** One for each order and size of pages: such pages are read together. */
  loaders: Map<string, Loader>;
}

const askedBy = new WeakMap<ResolverContext, Asked>();

/**
 * A page of a conversation, read together with the others that a request asks for in one turn of the
 * event loop: as many statements for the conversations of twenty Articles as for one.
 *
 * @returns undefined where there is no Article to be seen
 * @throws PARAMETER_INVALID when the request asks for too many threads, CURSOR_INVALID
 */
export const loadConversation = (
  context: ResolverContext,
  {
    sort,
    pageSize,
    cursor,
    ...named
  }: Omit<ConversationRequest, 'locale'> & Pick<Wanted, 'locale'>,
): Promise<Conversation | undefined> => {
  const after = cursor === null ? null : decodeCursor(sort, cursor);
  const asked = askedBy.get(context) ?? { threads: 0, loaders: new Map<string, Loader>() };
  askedBy.set(context, asked);
  asked.threads += pageSize;

  const key = `${sort} ${pageSize}`;
  let loader = asked.loaders.get(key);
  if (!loader) {
    loader = new DataLoader<Wanted, Conversation | undefined>(
      async (wanted) => {
        if (asked.threads > THREADS) throw tooManyThreads();
        return readConversations(await inLocales(wanted), { sort, pageSize });
      },
      // What was read before a mutation's next field is not what that field is to find.
      { cache: false, maxBatchSize: PAGES },
    );
    asked.loaders.set(key, loader);
  }
  return loader.load({ ...named, after });
};

/** Asked once for all of them: whoever waited for an answer each would not be read together. */
const inLocales = async (wanted: readonly Wanted[]): Promise<PageAfter[]> => {
  const isOpen = wanted.some(({ locale }) => locale === null);
  const fallback = isOpen ? await defaultLocale() : '';
  return wanted.map((page) => ({ ...page, locale: page.locale ?? fallback }));
};

const tooManyThreads = () =>
  forewordError('PARAMETER_INVALID', asksTooMuch(`${THREADS} threads of comments`));
