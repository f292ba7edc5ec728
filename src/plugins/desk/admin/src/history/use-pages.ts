import { useCallback, useEffect, useState } from 'react';

import { useNotify } from '../ui/use-notify';
import type { Page } from './versions';

/**
 * A list that comes in pages, the first at once. Null until it is there.
 *
 * @param load the page that a cursor stands for; a new function begins anew
 */
export const usePages = <One>(load: (cursor: string | null) => Promise<Page<One>>) => {
  const { notifyFailure } = useNotify();
  const [entries, setEntries] = useState<One[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);

  const reload = useCallback(
    () =>
      load(null).then(({ data, meta }) => {
        setEntries(data);
        setCursor(meta.nextCursor);
      }, notifyFailure),
    [load, notifyFailure],
  );
  useEffect(() => void reload(), [reload]);

  const loadMore = () =>
    load(cursor).then(({ data, meta }) => {
      setEntries((before) => [...(before ?? []), ...data]);
      setCursor(meta.nextCursor);
    }, notifyFailure);

  return { entries, reload, loadMore: cursor === null ? undefined : loadMore };
};
