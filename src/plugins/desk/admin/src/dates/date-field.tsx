import { type InputProps, useField } from '@strapi/strapi/admin';

import { DayInput } from './day-input';

/** The content manager's input for dates. */
export const DateField = ({
  name,
  label,
  labelAction,
  hint,
  required,
  disabled,
  placeholder,
}: InputProps) => {
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <DayInput
      name={name}
      label={label}
      labelAction={labelAction}
      hint={hint}
      error={error}
      isRequired={required}
      isDisabled={disabled}
      placeholder={placeholder}
      value={value ?? null}
      onChange={(day) => onChange(name, day)}
    />
  );
};
