import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useText } from '../../ui/use-text';

interface Props<Value extends string> {
  name: 'kind' | 'placement' | 'visibility';
  value: Value;
  options: readonly Value[];
  onChange: (value: Value) => void;
}

/** One of a note's enumerations. */
export const Choice = <Value extends string>({ name, value, options, onChange }: Props<Value>) => {
  const text = useText();
  return (
    <Field.Root name={name}>
      <Field.Label>{text(`article.notes.${name}`)}</Field.Label>
      <SingleSelect
        value={value}
        onChange={(chosen) => {
          const option = options.find((one) => one === chosen);
          if (option) onChange(option);
        }}
      >
        {options.map((option) => (
          <SingleSelectOption key={option} value={option}>
            {text(`article.notes.${name}.${option}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
