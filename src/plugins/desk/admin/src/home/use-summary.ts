import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { Summary } from '../ui/types';

/** What waits and the last fourteen days, and how to read them anew. */
export const useSummary = () => {
  const { get } = useFetchClient();
  const [summary, setSummary] = useState<Summary | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(async () => {
    try {
      const { data } = await get<{ data: Summary }>('/desk/summary');
      setSummary(data.data);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  }, [get]);
  useEffect(() => void load(), [load]);

  return { summary, hasFailed, load };
};
