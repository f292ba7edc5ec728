import { Menu } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { type Target, TARGETS } from './parts';

interface Props {
  /** What is moved, for those who hear the button by itself. */
  what: string;
  /** Where it stands already. */
  from: Target | 'note';
  onMove: (to: Target) => void;
}

/** Moves a block to another part. */
export const MoveMenu = ({ what, from, onMove }: Props) => {
  const text = useText();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger size="S" variant="tertiary" aria-label={text('clip.moveWhat', { what })}>
        {text('clip.move')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end" maxHeight="none">
        {TARGETS.filter((to) => to !== from).map((to) => (
          <Menu.Item key={to} onSelect={() => onMove(to)}>
            {text(`clip.to.${to}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
