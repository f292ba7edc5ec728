import {
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';
import { kindOf, MODES, type RuleName } from './fields';

/** A rule with the sentence that explains it, and what the server says against it. */
export const RuleField = ({ name }: { name: RuleName }) => {
  const text = useText();
  const { error } = useField(name);
  const Input = INPUTS[kindOf(name)];
  return (
    <Field.Root name={name} error={error} hint={text(`rules.${name}.hint`)}>
      <Field.Label>{text(`rules.${name}`)}</Field.Label>
      <Input name={name} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

interface InputProps {
  name: RuleName;
}

const ModeInput = ({ name }: InputProps) => {
  const text = useText();
  const { value, onChange } = useField<string>(name);
  return (
    <SingleSelect value={value} onChange={(mode) => onChange(name, String(mode))}>
      {MODES.map((mode) => (
        <SingleSelectOption key={mode} value={mode}>
          {text(`rules.moderation.${mode}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

const WordsInput = ({ name }: InputProps) => {
  const { value, onChange } = useField<string | null>(name);
  return (
    <Textarea
      dir="auto"
      rows={5}
      resizable
      value={value ?? ''}
      onChange={(event) => onChange(name, event.currentTarget.value || null)}
    />
  );
};

const NumbersInput = ({ name }: InputProps) => {
  const { value, onChange } = useField<number>(name);
  return <NumberInput value={value} onValueChange={(number) => onChange(name, number)} />;
};

const INPUTS = { mode: ModeInput, words: WordsInput, number: NumbersInput };
