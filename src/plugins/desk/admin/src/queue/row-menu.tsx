import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import { useDeskPermissions } from '../ui/use-desk-permissions';
import { useText } from '../ui/use-text';
import type { RowActions } from './actions';
import { editAddress } from './article-line';
import { ReaderItems } from './reader-items';
import { mayBePinned, type Row } from './rows';
import { NO_FILTERS } from './use-filters';

/** What is done seldom. */
export const RowMenu = ({ row, actions }: { row: Row; actions: RowActions }) => {
  const text = useText();
  const may = useDeskPermissions();
  const navigate = useNavigate();
  const { status, pinned, reader, article } = row;
  const isThere = status !== 'deleted';

  return (
    // Not modal: the rest of the page stays there for screen readers, and scrolls.
    <Menu.Root modal={false}>
      <Menu.Trigger
        tag={IconButton}
        size="S"
        variant="tertiary"
        label={text('queue.menu')}
        icon={<More aria-hidden />}
        endIcon={null}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight="none">
        {may.moderate && isThere && (
          <>
            <Menu.Item onSelect={() => actions.open({ type: 'reason', row })}>
              <bdi>{text('queue.menu.reason')}</bdi>
            </Menu.Item>
            {(pinned || mayBePinned(row)) && (
              <Menu.Item onSelect={() => void actions.setPinned(row, !pinned)}>
                {text(pinned ? 'queue.menu.unpin' : 'queue.menu.pin')}
              </Menu.Item>
            )}
            <Menu.Item onSelect={() => actions.decide([row], 'deleted')}>
              {text('queue.do.deleted')}
            </Menu.Item>
            <Menu.Separator />
          </>
        )}
        {may.editWords && (
          <>
            <Menu.Item onSelect={() => actions.open({ type: 'words', row })}>
              <bdi>{text('queue.menu.words')}</bdi>
            </Menu.Item>
            <Menu.Separator />
          </>
        )}
        {may.ban && reader && (
          <ReaderItems
            reader={reader}
            onChange={(sanction) => void actions.setReader(row, sanction)}
            onBan={() => actions.open({ type: 'ban', row })}
          />
        )}
        <Menu.Item onSelect={() => navigate(editAddress(article))}>
          {text('queue.menu.article')}
        </Menu.Item>
        <Menu.Item onSelect={() => actions.filter({ ...NO_FILTERS, article: article.documentId })}>
          {text('queue.menu.discussion')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
};
