import { Badge, Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Pin } from '@strapi/icons';
import { styled } from 'styled-components';

import { Moment } from '../ui/moment';
import { useDeskPermissions } from '../ui/use-desk-permissions';
import { useText } from '../ui/use-text';
import { ReaderLine } from './reader-line';
import type { Row } from './rows';
import { StatusBadge } from './status-badge';

interface Props {
  row: Row;
  isSelected: boolean;
  onSelect: () => void;
}

/** On a phone, how it stands and when comes below who wrote it. */
const Head = styled(Flex)`
  flex-wrap: wrap;

  ${({ theme }) => theme.breakpoints.medium} {
    flex-wrap: nowrap;
  }
`;

/** Who wrote it, how it stands, when. */
export const RowHead = ({ row, isSelected, onSelect }: Props) => {
  const text = useText();
  const { moderate } = useDeskPermissions();
  const name = row.authorName ?? text('queue.reader.gone');
  return (
    <Head gap={3} alignItems="flex-start">
      {moderate && (
        <Checkbox
          checked={isSelected}
          onCheckedChange={onSelect}
          aria-label={text('queue.select', { name })}
        />
      )}
      <Box flex="1 1 18rem" minWidth={0}>
        <ReaderLine row={row} name={name} />
      </Box>
      <Flex gap={2} wrap="wrap" shrink={0} maxWidth="100%">
        {row.pinned && (
          <Badge>
            <Flex tag="span" gap={1}>
              <Pin width="1rem" height="1rem" aria-hidden />
              {text('queue.pinned')}
            </Flex>
          </Badge>
        )}
        <StatusBadge status={row.status} />
        <Typography variant="pi" textColor="neutral600">
          <Moment at={row.createdAt} />
          {row.editedAt !== null && ` · ${text('queue.edited')}`}
        </Typography>
      </Flex>
    </Head>
  );
};
