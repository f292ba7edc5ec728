import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';

import { getFetchClient } from '@strapi/strapi/admin';

import { refreshTabCounts } from '../ui/tab-counts';
import type { Queue } from '../ui/types';
import { useErrorMessage } from '../ui/use-error-message';
import { change, NO_ROWS, type Change, type Row } from './rows';
import { type Filters, queryOf } from './use-filters';

/** A tab's list as far as it has been asked for. */
export interface QueueState {
  /** Those that belong to the tab, in the order that is asked for. */
  rows: Row[];
  /** Another one each time the list is asked for from its beginning. */
  edition: object;
  state: 'loading' | 'ready' | 'failed';
  hasMore: boolean;
  isContinuing: boolean;
  failure: string | null;
  change: (by: Change) => void;
  reload: () => void;
  /** Reads again what is loaded, while the list stays in its place; `before` is called before it changes. */
  refresh: (before: () => void) => Promise<void>;
  loadMore: () => Promise<void>;
}

export const useQueue = (filters: Filters): QueueState => {
  const [list, dispatch] = useReducer(change, NO_ROWS);
  const [state, setState] = useState<QueueState['state']>('loading');
  const [failure, setFailure] = useState<string | null>(null);
  const [isContinuing, setContinuing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const errorMessage = useErrorMessage();

  const edition = useMemo(() => ({ filters, attempt }), [filters, attempt]);
  useEffect(() => {
    const { filters } = edition;
    const request = new AbortController();
    setState('loading');
    setFailure(null);
    fetchPage(filters, null, { signal: request.signal })
      .then(({ data, meta }) => {
        const { nextCursor } = meta.pagination;
        dispatch({ type: 'loaded', tab: filters.tab, comments: data, nextCursor });
        setState('ready');
      })
      .catch((error: unknown) => {
        if (request.signal.aborted) return;
        setFailure(errorMessage(error));
        setState('failed');
      });
    return () => request.abort();
  }, [edition, errorMessage]);

  const latest = useRef(edition);
  latest.current = edition;
  const loaded = list.rows.length;
  const refresh: QueueState['refresh'] = useCallback(
    async (before) => {
      try {
        const pageSize = Math.min(Math.max(loaded, PAGE), LARGEST_PAGE);
        const { data, meta } = await fetchPage(edition.filters, null, { pageSize });
        if (latest.current !== edition) return;
        const { nextCursor } = meta.pagination;
        before();
        dispatch({ type: 'loaded', tab: edition.filters.tab, comments: data, nextCursor });
      } catch (error) {
        setFailure(errorMessage(error));
      }
    },
    [edition, loaded, errorMessage],
  );

  const { nextCursor } = list;
  const loadMore = useCallback(async () => {
    if (nextCursor === null) return;
    setContinuing(true);
    setFailure(null);
    try {
      const { data, meta } = await fetchPage(filters, nextCursor);
      const next = meta.pagination.nextCursor;
      dispatch({ type: 'continued', after: nextCursor, comments: data, nextCursor: next });
    } catch (error) {
      setFailure(errorMessage(error));
    }
    setContinuing(false);
  }, [filters, nextCursor, errorMessage]);

  const reload = useCallback(() => {
    setAttempt((count) => count + 1);
    void refreshTabCounts();
  }, []);

  return {
    rows: list.rows.filter(({ isInOtherTab }) => !isInOtherTab),
    edition,
    state,
    hasMore: nextCursor !== null,
    isContinuing,
    failure,
    change: dispatch,
    reload,
    refresh,
    loadMore,
  };
};

/** Comments on a page, where nothing else is said, and the most that the server takes. */
const PAGE = 20;
const LARGEST_PAGE = 100;

const fetchPage = async (
  filters: Filters,
  cursor: string | null,
  { signal, pageSize = PAGE }: { signal?: AbortSignal; pageSize?: number } = {},
): Promise<Queue> => {
  const query = queryOf(filters);
  query.set('pageSize', String(pageSize));
  if (cursor !== null) query.set('cursor', cursor);
  const path = `/desk/comments?${query.toString()}`;
  return (await getFetchClient(signal && { signal }).get<Queue>(path)).data;
};
