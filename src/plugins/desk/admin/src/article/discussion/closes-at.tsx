import { DateTimePicker, Field, TextButton } from '@strapi/design-system';

import { useText } from '../../ui/use-text';

interface Props {
  /** ISO 8601, in UTC; null for never. */
  value: string | null;
  isDisabled: boolean;
  onChange: (closesAt: string | null) => void;
}

export const ClosesAt = ({ value, isDisabled, onChange }: Props) => {
  const text = useText();
  const isPast = value !== null && new Date(value) <= new Date();
  return (
    <Field.Root
      name="discussion-closes-at"
      hint={text(isPast ? 'article.discussion.closedAlready' : 'article.discussion.closesAtHint')}
    >
      <Field.Label>{text('article.discussion.closesAt')}</Field.Label>
      <DateTimePicker
        value={value === null ? null : new Date(value)}
        disabled={isDisabled}
        size="S"
        dateLabel={text('article.discussion.date')}
        timeLabel={text('article.discussion.time')}
        onChange={(date) => date && onChange(date.toISOString())}
      />
      {value !== null && !isDisabled && (
        <TextButton onClick={() => onChange(null)}>{text('article.discussion.never')}</TextButton>
      )}
      <Field.Hint />
    </Field.Root>
  );
};
