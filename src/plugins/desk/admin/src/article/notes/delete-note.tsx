import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import { useText } from '../../ui/use-text';

interface Props {
  onConfirm: () => void;
  onClose: () => void;
}

export const DeleteNote = ({ onConfirm, onClose }: Props) => {
  const text = useText();
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Content>
        <Dialog.Header>{text('article.notes.delete')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          {text('article.notes.deleteQuestion')}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary">{text('article.notes.keep')}</Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" onClick={onConfirm}>
              {text('article.notes.deleteYes')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
