import DataLoader from 'dataloader';

import { limitMessage, type ResolverContext } from '../../../lib/graphql';
import { forewordError } from '../../../lib/errors';
import { defaultLocale } from '../../../lib/locales';
import { decodeCursor } from '../domain/cursor';
import {
  type Conversation,
  type ConversationRequest,
  type PageAfter,
  readConversations,
} from '../operations/read-conversation';

/** Top-level Comments that one request may read, in all its conversations: 25 Articles with 20 each. */
const MAX_THREADS = 500;

/** Pages per statement: SQLite takes at most 500 ranges in one, and a page is two. */
const MAX_PAGES = 100;

/** A page as a request names it; a locale of null is the default one. */
type Wanted = Omit<PageAfter, 'locale'> & { locale: string | null };

type Loader = DataLoader<Wanted, Conversation | undefined>;

/** What one request has read so far. */
interface RequestUsage {
  threads: number;
  /** One for each sort and page size: pages that have these in common are read together. */
  loaders: Map<string, Loader>;
}

const usageByRequest = new WeakMap<ResolverContext, RequestUsage>();

/**
 * A page of a conversation, read together with the others that a request asks for in one turn of the
 * event loop: as many statements for the conversations of twenty Articles as for one.
 *
 * @returns undefined where there is no such published Article
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
  const usage = usageByRequest.get(context) ?? { threads: 0, loaders: new Map<string, Loader>() };
  usageByRequest.set(context, usage);
  usage.threads += pageSize;

  const key = `${sort} ${pageSize}`;
  let loader = usage.loaders.get(key);
  if (!loader) {
    loader = new DataLoader<Wanted, Conversation | undefined>(
      async (wanted) => {
        if (usage.threads > MAX_THREADS) throw tooManyThreads();
        return readConversations(await inLocales(wanted), { sort, pageSize });
      },
      // No cache: the fields after a mutation must read again.
      { cache: false, maxBatchSize: MAX_PAGES },
    );
    usage.loaders.set(key, loader);
  }
  return loader.load({ ...named, after });
};

/** The pages with their locales. The default locale is read once for all of them. */
const inLocales = async (wanted: readonly Wanted[]): Promise<PageAfter[]> => {
  const isOpen = wanted.some(({ locale }) => locale === null);
  const fallback = isOpen ? await defaultLocale() : '';
  return wanted.map((page) => ({ ...page, locale: page.locale ?? fallback }));
};

const tooManyThreads = () =>
  forewordError('PARAMETER_INVALID', limitMessage(`${MAX_THREADS} threads of comments`));
