import { lazy, Suspense, useId } from 'react';

import { Field, Loader } from '@strapi/design-system';
import { type InputProps, useField } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';

/** It is large, and only what is written long needs it. */
const Editor = lazy(() => import('./view/editor'));

/** The content manager's input for rich text: Markdown, edited as it will be read. */
export const RichTextField = ({
  name,
  label,
  labelAction,
  hint,
  required,
  disabled,
}: InputProps) => {
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <RichText
      name={name}
      label={label}
      labelAction={labelAction}
      hint={hint}
      error={error}
      isRequired={required}
      isDisabled={disabled}
      value={value ?? ''}
      onChange={(text) => onChange(name, text)}
    />
  );
};

interface Props extends Pick<InputProps, 'name' | 'label' | 'labelAction' | 'hint'> {
  error?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** A text in Markdown with its label, hint and error. */
export const RichText = ({
  name,
  label,
  labelAction,
  hint,
  error,
  value,
  onChange,
  ...is
}: Props) => {
  const text = useText();
  const id = useId();
  const labelId = `${id}-label`;
  return (
    <Field.Root id={id} name={name} hint={hint} error={error} required={is.isRequired}>
      <Field.Label id={labelId} action={labelAction} onClick={() => focusIn(`${id}-text`)}>
        {label}
      </Field.Label>
      <Suspense fallback={<Loader>{text('editor.loading')}</Loader>}>
        <Editor
          id={`${id}-text`}
          labelledBy={labelId}
          describedBy={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
          isRequired={is.isRequired}
          isInvalid={error !== undefined}
          isDisabled={is.isDisabled}
          value={value}
          onChange={onChange}
        />
      </Suspense>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** A label leads to its text box, though only those of inputs do so themselves. */
const focusIn = (id: string): void =>
  document.getElementById(id)?.querySelector<HTMLElement>('[role=textbox]:not([hidden])')?.focus();
