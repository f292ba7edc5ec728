import { Menu } from '@strapi/design-system';

import type { QueuedReader } from '../ui/types';
import { useText } from '../ui/use-text';
import type { Sanction } from './use-changes';

const OTHERS = ['normal', 'premoderated'] as const;

interface Props {
  reader: QueuedReader;
  onChange: (sanction: Sanction) => void;
  onBan: () => void;
}

/** What a Moderator can let a Reader do. The present state is not offered; a ban is, whose length and reason can change. */
export const ReaderItems = ({ reader, onChange, onBan }: Props) => {
  const text = useText();
  return (
    <>
      {OTHERS.filter((commenting) => commenting !== reader.commenting).map((commenting) => (
        <Menu.Item key={commenting} onSelect={() => onChange({ commenting })}>
          {text(`queue.menu.reader.${commenting}`)}
        </Menu.Item>
      ))}
      <Menu.Item onSelect={onBan}>
        <bdi>{text('queue.menu.reader.ban')}</bdi>
      </Menu.Item>
      <Menu.Separator />
    </>
  );
};
