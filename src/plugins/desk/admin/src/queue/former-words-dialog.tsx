import { Box, Loader, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Moment } from '../ui/moment';
import type { FormerWords } from '../ui/types';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import { useFetched } from './use-fetched';

const Words = styled(Box)`
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

/** What a Comment said before Moderators changed its words. */
export const FormerWordsDialog = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const text = useText();
  const { data, failure } = useFetched(`/desk/comments/${row.documentId}/former-words`);
  const former = data as FormerWords[] | null;
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('queue.close')}>
          <Modal.Title>{text('queue.former.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {failure !== null && (
            <Typography role="alert" textColor="danger600">
              {failure}
            </Typography>
          )}
          {failure === null && former === null && <Loader small>{text('queue.loading')}</Loader>}
          {former?.length === 0 && <Typography>{text('queue.former.none')}</Typography>}
          <ol>
            {former?.map(({ body, moderator, until }) => (
              <li key={until}>
                <Typography variant="pi" textColor="neutral600">
                  <bdi>{text('queue.former.until', { moderator })}</bdi> · <Moment at={until} />
                </Typography>
                <Words dir="auto" background="neutral100" hasRadius padding={3} marginBottom={4}>
                  <Typography textColor="neutral800">{body}</Typography>
                </Words>
              </li>
            ))}
          </ol>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
