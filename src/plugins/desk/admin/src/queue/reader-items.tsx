import { Menu } from '@strapi/design-system';

import type { QueuedReader } from '../ui/types';
import { useText } from '../ui/use-text';
import type { Sanction } from './use-changes';

const SANCTIONS: [key: string, sanction: Sanction][] = [
  ['normal', { commenting: 'normal', days: null }],
  ['premoderated', { commenting: 'premoderated', days: null }],
  ['banned.1', { commenting: 'banned', days: 1 }],
  ['banned.7', { commenting: 'banned', days: 7 }],
  ['banned', { commenting: 'banned', days: null }],
];

interface Props {
  reader: QueuedReader;
  onChange: (sanction: Sanction) => void;
}

/** The sanctions that a Reader can be given. The current one is not offered, except for bans, whose time can change. */
export const ReaderItems = ({ reader, onChange }: Props) => {
  const text = useText();
  const offered = SANCTIONS.filter(
    ([, { commenting }]) => commenting === 'banned' || commenting !== reader.commenting,
  );
  return (
    <>
      {offered.map(([key, sanction]) => (
        <Menu.Item key={key} onSelect={() => onChange(sanction)}>
          {text(`queue.menu.reader.${key}`)}
        </Menu.Item>
      ))}
      <Menu.Separator />
    </>
  );
};
