import type { ReactNode } from 'react';
import { Field, Flex, Textarea } from '@strapi/design-system';

interface Props {
  name: string;
  label: string;
  value: string;
  rows: number;
  /** Beside the label. */
  action?: ReactNode;
  hint?: string;
  maxLength?: number;
  onChange: (value: string) => void;
  /** Where the cursor stands, whenever it moves. */
  onCursor?: (offset: number) => void;
}

/** A part of the page that is text, with what can be done with it beside its name. */
export const TextPart = ({
  name,
  label,
  value,
  rows,
  action,
  hint,
  maxLength,
  onChange,
  onCursor,
}: Props) => (
  <Field.Root name={name} hint={hint}>
    <Flex justifyContent="space-between" alignItems="flex-end" gap={2}>
      <Field.Label>{label}</Field.Label>
      {action}
    </Flex>
    <Textarea
      dir="auto"
      rows={rows}
      resizable
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onSelect={(event) => onCursor?.(event.currentTarget.selectionStart)}
    />
    <Field.Hint />
  </Field.Root>
);
