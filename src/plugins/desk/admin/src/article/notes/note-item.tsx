import { Fragment, type ReactNode, useId } from 'react';
import { Box, Flex, Status, Typography } from '@strapi/design-system';

import { useText } from '../../ui/use-text';
import type { Note } from './note';

const STATE_COLOURS = {
  draft: 'secondary',
  published: 'success',
  modified: 'alternative',
} as const;

const OPENING = 140;

interface Props {
  note: Omit<Note, 'documentId'>;
  /** What can be done with it. */
  children: ReactNode;
}

export const NoteItem = ({ note, children }: Props) => {
  const { kind, placement, visibility, body = '' } = note;
  const text = useText();
  const about = [
    note.signature ?? text('article.notes.unsigned'),
    placement && text(`article.notes.placement.${placement}`),
    visibility && text(`article.notes.visibility.${visibility}`),
  ].filter((words) => words !== undefined);
  const titleId = useId();
  const opening = body.slice(0, OPENING);

  return (
    <Box
      tag="li"
      aria-labelledby={titleId}
      background="neutral100"
      borderColor="neutral150"
      hasRadius
      padding={3}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography id={titleId} fontWeight="bold" textColor="neutral800">
            {text(kind ? `article.notes.kind.${kind}` : 'article.notes.body')}
          </Typography>
          <Status size="XS" variant={STATE_COLOURS[note.status]}>
            <Typography variant="pi">{text(`article.notes.state.${note.status}`)}</Typography>
          </Status>
        </Flex>
        <Typography variant="pi" textColor="neutral700">
          {about.map((words, at) => (
            <Fragment key={at}>
              {at > 0 && ' · '}
              <bdi>{words}</bdi>
            </Fragment>
          ))}
        </Typography>
        <Typography
          tag="p"
          dir="auto"
          variant="pi"
          textColor="neutral800"
          style={{ overflowWrap: 'anywhere' }}
        >
          {opening}
          {opening.length < body.length && '…'}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
};
