import { Field, Textarea } from '@strapi/design-system';

import { useText } from '../ui/use-text';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

const LONGEST = 2_000;

/** A word to the other, who asked or who will look. */
export const WordField = ({ value, onChange }: Props) => {
  const text = useText();
  return (
    <Field.Root name="word" width="100%">
      <Field.Label>{text('review.word')}</Field.Label>
      <Textarea
        dir="auto"
        value={value}
        maxLength={LONGEST}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field.Root>
  );
};
