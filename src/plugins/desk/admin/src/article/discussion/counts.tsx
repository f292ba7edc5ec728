import { Flex, Typography } from '@strapi/design-system';

import type { DeskDiscussion } from '../../ui/types';
import { useText } from '../../ui/use-text';

const STATUSES = ['approved', 'pending', 'rejected', 'spam', 'deleted'] as const;

export const Counts = ({ counts }: Pick<DeskDiscussion, 'counts'>) => {
  const text = useText();
  return (
    <Flex
      tag="dl"
      aria-label={text('article.discussion.counts')}
      direction="column"
      alignItems="stretch"
    >
      {STATUSES.map((status) => (
        <Flex key={status} justifyContent="space-between" paddingTop={1} paddingBottom={1}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {text(`article.discussion.status.${status}`)}
          </Typography>
          <Typography tag="dd" variant="pi" fontWeight="bold" textColor="neutral800">
            {counts[status]}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
