import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import { DifferencesText } from '../ui/differences-text';
import { textOf } from '../ui/text-of';
import { useText } from '../ui/use-text';
import type { KeptText } from './kept-text';

interface Props {
  kept: KeptText;
  values: Readonly<Record<string, unknown>>;
  labelOf: (name: string) => string;
  onRestore: () => void;
  onClose: () => void;
}

/** What a text that was kept would change in the form. */
export const CompareDialog = ({ kept, values, labelOf, onRestore, onClose }: Props) => {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('unsaved.close')}>
          <Modal.Title>{text('unsaved.compareTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography textColor="neutral700">{text('unsaved.compareHint')}</Typography>
            {Object.entries(kept.values).map(([name, value]) => (
              <Flex key={name} tag="section" direction="column" alignItems="stretch" gap={2}>
                <Typography tag="h3" variant="delta">
                  {labelOf(name)}
                </Typography>
                <DifferencesText before={textOf(values[name])} after={textOf(value)} />
              </Flex>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('unsaved.close')}
          </Button>
          <Button onClick={onRestore}>{text('unsaved.restore')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
