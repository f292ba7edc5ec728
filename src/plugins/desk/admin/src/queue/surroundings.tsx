import { useId, useState } from 'react';

import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';

import { useText } from '../ui/use-text';
import type { Row } from './rows';
import { Thread } from './thread';

/** What a Comment answers, and on demand the thread around it. */
export const Surroundings = ({ row }: { row: Row }) => {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { answers, replyCount } = row;
  if (!answers && replyCount === 0) return null;

  return (
    <Box borderColor="neutral200" borderStyle="solid" borderWidth="0 0 0 3px" paddingLeft={3}>
      <Flex gap={3} justifyContent="space-between">
        <Typography variant="pi" textColor="neutral600" ellipsis>
          <bdi>
            {answers
              ? text('queue.answers', { name: answers.name ?? text('queue.reader.gone') })
              : text('queue.answered', { count: replyCount })}
          </bdi>{' '}
          {answers && <q dir="auto">{answers.body}</q>}
        </Typography>
        <Box shrink={0}>
          <TextButton
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            endIcon={isOpen ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {text(isOpen ? 'queue.thread.hide' : 'queue.thread.show')}
          </TextButton>
        </Box>
      </Flex>
      {isOpen && (
        <Box id={id} paddingTop={3}>
          <Thread documentId={row.documentId} />
        </Box>
      )}
    </Box>
  );
};
