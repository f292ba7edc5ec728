import type { ComponentType } from 'react';

import { Field, NumberInput, Textarea, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import type { SiteSettings } from '../ui/types';
import { useText } from '../ui/use-text';
import { FeedTextInput } from './feed-text-input';
import type { InputProps, Kind, SiteField } from './fields';
import { LocaleInput } from './locale-input';
import { LogoInput } from './logo-input';

interface Props {
  field: SiteField;
  defaults: SiteSettings['defaults'];
}

/** A setting with its label, the sentence that explains it, and what the server says against it. */
export const SiteInput = ({ field, defaults }: Props) => {
  const text = useText();
  const { name, kind = 'line' } = field;
  const { error } = useField(name);
  if (kind === 'logo') return <LogoInput name={name} label={text(`site.${name}`)} />;
  const Input = INPUTS[kind];
  const { [name]: byDefault }: Record<string, unknown> = { ...defaults };
  return (
    <Field.Root name={name} error={error} hint={text(`site.${name}.hint`)}>
      <Field.Label>{text(`site.${name}`)}</Field.Label>
      <Input field={field} placeholder={isWritten(byDefault) ? String(byDefault) : ''} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

const isWritten = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const directionOf = ({ isAddress = false }: SiteField) => (isAddress ? 'ltr' : 'auto');

const LineInput = ({ field, placeholder }: InputProps) => {
  const { value, onChange } = useField<string | null>(field.name);
  return (
    <TextInput
      dir={directionOf(field)}
      placeholder={placeholder}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(field.name, currentTarget.value || null)}
    />
  );
};

const LinesInput = ({ field, placeholder }: InputProps) => {
  const { value, onChange } = useField<string | null>(field.name);
  return (
    <Textarea
      dir={directionOf(field)}
      rows={4}
      resizable
      placeholder={placeholder}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(field.name, currentTarget.value || null)}
    />
  );
};

const NumbersInput = ({ field, placeholder }: InputProps) => {
  const { value, onChange } = useField<number | null>(field.name);
  return (
    <NumberInput
      placeholder={placeholder}
      value={value ?? undefined}
      onValueChange={(number) => onChange(field.name, number ?? null)}
    />
  );
};

const INPUTS: Record<Exclude<Kind, 'logo'>, ComponentType<InputProps>> = {
  line: LineInput,
  lines: LinesInput,
  number: NumbersInput,
  locale: LocaleInput,
  feedText: FeedTextInput,
};
