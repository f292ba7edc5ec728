import type { ClipboardEvent } from 'react';
import { Button, Field, Flex, Textarea } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import type { Copied } from './use-clip';

interface Props {
  words: string;
  isReading: boolean;
  problem: string | null;
  onType: (words: string) => void;
  onPropose: (copied: Copied) => void;
}

/** A box for what was copied: what is pasted into it is taken apart at once, what is typed with the button. */
export const PasteBox = ({ words, isReading, problem, onType, onPropose }: Props) => {
  const text = useText();

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    // Something stands there already: it is being put together, and taken apart with the button.
    if (words.trim() !== '' || `${html}${plain}`.trim() === '') return;
    event.preventDefault();
    onType(plain);
    onPropose({ html, text: plain });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="clip" hint={text('clip.hint')} error={problem ?? undefined}>
        <Field.Label>{text('clip.box')}</Field.Label>
        <Textarea
          dir="auto"
          rows={12}
          autoFocus
          value={words}
          disabled={isReading}
          onPaste={paste}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <div>
        <Button
          loading={isReading}
          disabled={words.trim() === ''}
          onClick={() => onPropose({ html: '', text: words })}
        >
          {text('clip.propose')}
        </Button>
      </div>
    </Flex>
  );
};
