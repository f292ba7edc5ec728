import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';
import type { InputProps } from './fields';

const CHOICES = ['full', 'excerpt'];

/** How much of an Article stands in a feed. */
export const FeedTextInput = ({ field, placeholder }: InputProps) => {
  const text = useText();
  const { value, onChange } = useField<string | null>(field.name);
  return (
    <SingleSelect
      value={value ?? placeholder}
      onChange={(chosen) => onChange(field.name, String(chosen))}
      onClear={() => onChange(field.name, null)}
    >
      {CHOICES.map((choice) => (
        <SingleSelectOption key={choice} value={choice}>
          {text(`site.feedText.${choice}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
