import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { CommentRules } from '../shared/types';

const PATH = '/desk/settings';

/** The Comment rules that hold, and how to change them. */
export const useRules = () => {
  const { get, put } = useFetchClient();
  const [rules, setRules] = useState<CommentRules | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    get<{ data: CommentRules }>(PATH).then(
      ({ data }) => setRules(data.data),
      () => setHasFailed(true),
    );
  }, [get]);

  const save = async (changed: CommentRules) => {
    const { data } = await put<{ data: CommentRules }>(PATH, changed);
    setRules(data.data);
  };

  return { rules, hasFailed, save };
};
