import { type ReactNode, useId } from 'react';

import { Box, Field, Flex, Grid, Radio, Textarea, Typography } from '@strapi/design-system';

import { DifferencesText } from '../ui/differences-text';
import { textOf } from '../ui/text-of';
import { useText } from '../ui/use-text';
import type { Choice, ConflictField } from './conflict';
import { mergeTexts } from './merge-texts';

interface Props {
  field: ConflictField;
  by: string;
  choice?: Choice;
  onChoose: (choice: Choice) => void;
}

/** One field that two have changed: both texts, and what is to stay. */
export const FieldChoice = ({ field, by, choice, onChoose }: Props) => {
  const { label, base, mine, theirs } = field;
  const text = useText();
  const titleId = useId();
  const isText = [base, mine, theirs].every(isWords);
  const mineText = textOf(mine);
  const theirText = textOf(theirs);

  const choose = (of: string) => {
    if (of === 'mine' || of === 'theirs') onChoose({ of });
    else onChoose({ of: 'merge', text: mergeTexts(textOf(base), mineText, theirText) });
  };

  return (
    <Flex tag="section" aria-labelledby={titleId} direction="column" alignItems="stretch" gap={3}>
      <Typography id={titleId} tag="h3" variant="delta">
        {label}
      </Typography>
      <Grid.Root gap={4}>
        <Side title={text('conflicts.mine')}>
          <DifferencesText before={theirText} after={mineText} only="after" />
        </Side>
        <Side title={text('conflicts.theirs', { by })}>
          <DifferencesText before={theirText} after={mineText} only="before" />
        </Side>
      </Grid.Root>
      <Radio.Group aria-labelledby={titleId} value={choice?.of ?? ''} onValueChange={choose}>
        <Flex gap={4} wrap="wrap">
          <Radio.Item value="mine">{text('conflicts.keepMine')}</Radio.Item>
          <Radio.Item value="theirs">{text('conflicts.keepTheirs')}</Radio.Item>
          {isText && <Radio.Item value="merge">{text('conflicts.merge')}</Radio.Item>}
        </Flex>
      </Radio.Group>
      {choice?.of === 'merge' && (
        <Field.Root name={`merge-${field.name}`} hint={text('conflicts.mergeHint')}>
          <Field.Label>{text('conflicts.mergeLabel', { label })}</Field.Label>
          <Textarea
            dir="auto"
            rows={8}
            resizable
            value={choice.text}
            onChange={({ currentTarget }) => onChoose({ of: 'merge', text: currentTarget.value })}
          />
          <Field.Hint />
        </Field.Root>
      )}
    </Flex>
  );
};

const isWords = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'string';

const Side = ({ title, children }: { title: string; children: ReactNode }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
    <Typography variant="sigma" textColor="neutral600">
      {title}
    </Typography>
    <Box
      background="neutral100"
      hasRadius
      padding={3}
      maxHeight="30rem"
      overflow="auto"
      // What scrolls must be reached with the keyboard.
      tabIndex={0}
      role="group"
      aria-label={title}
    >
      {children}
    </Box>
  </Grid.Item>
);
