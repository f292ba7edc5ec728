import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { CommentHtml } from '../ui/comment-html';
import { useDeskPermissions } from '../ui/use-desk-permissions';
import type { PlacedActions } from './actions';
import { AuditLines } from './audit-lines';
import { ArticleLine } from './article-line';
import { RowButtons } from './row-buttons';
import { RowHead } from './row-head';
import { RowMenu } from './row-menu';
import { Surroundings } from './surroundings';
import type { Row } from './rows';
import { rowId } from './use-current';
import { Why } from './why-held';

interface Props {
  row: Row;
  isCurrent: boolean;
  isSelected: boolean;
  actions: PlacedActions;
}

const Frame = styled(Box)<{ $isCurrent: boolean }>`
  border: 2px solid
    ${({ theme, $isCurrent }) => ($isCurrent ? theme.colors.primary600 : 'transparent')};
  outline: none;
  /* The panel's header and the selection's bar stay in sight above, what was decided last below. */
  scroll-margin-block: 11rem 8rem;
`;

/** Where readers see the Comment, or, while they do not, the page that it belongs to; null where there is none. */
const addressOnSite = ({ status, url }: Row): string | null =>
  status === 'approved' ? url : (url?.replace(/#.*$/, '') ?? null);

/** A Comment with all that helps to decide, and what can be decided. */
export const CommentRow = ({ row, isCurrent, isSelected, actions }: Props) => {
  const may = useDeskPermissions();
  const id = rowId(row.documentId);
  return (
    <Frame
      tag="article"
      $isCurrent={isCurrent}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      aria-current={isCurrent || undefined}
      onFocus={() => actions.enter(row.documentId)}
      background={isSelected ? 'primary100' : 'neutral0'}
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <RowHead row={row} isSelected={isSelected} onSelect={() => actions.select(row)} />
        {row.refusal !== null && (
          <Box role="alert" background="danger100" hasRadius padding={3}>
            <Typography textColor="danger700">
              <bdi>{row.refusal}</bdi>
            </Typography>
          </Box>
        )}
        <Surroundings row={row} />
        <CommentHtml html={row.html} />
        <Flex justifyContent="space-between" alignItems="flex-end" gap={3} wrap="wrap">
          <Box minWidth={0}>
            <ArticleLine article={row.article} url={addressOnSite(row)} />
            <Why row={row} />
          </Box>
          {(may.moderate || may.ban || may.editWords) && (
            <Flex gap={2} wrap="wrap">
              {may.moderate && <RowButtons row={row} actions={actions} />}
              <RowMenu row={row} actions={actions} />
            </Flex>
          )}
        </Flex>
        <AuditLines
          decisions={row.decisions}
          onShowFormer={
            may.formerWords ? () => actions.open({ type: 'formerWords', row }) : undefined
          }
        />
      </Flex>
    </Frame>
  );
};
