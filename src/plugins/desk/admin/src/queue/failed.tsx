import { useEffect, useState } from 'react';
import { Box } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';

import { type FailedArticle, FailedArticles } from '../schedule/failed-articles';

/** Over the queue: the Articles that could not be published at their time. */
export const Failed = () => {
  const { get } = useFetchClient();
  const [failed, setFailed] = useState<FailedArticle[]>([]);
  useEffect(() => {
    get<{ data: FailedArticle[] }>('/desk/failed').then(
      ({ data }) => setFailed(data.data),
      // The queue is of use without it, and tells of a server that does not answer.
      () => setFailed([]),
    );
  }, [get]);
  if (failed.length === 0) return null;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4}>
      <FailedArticles failed={failed} />
    </Box>
  );
};
