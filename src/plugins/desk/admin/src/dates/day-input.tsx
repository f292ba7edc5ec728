import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';

import { Field, IconButton, TextInput } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useText } from '../ui/use-text';
import { parseDay, type Reading } from '../../../../../text/dates';

interface Props {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  placeholder?: string;
  /** A day as `2025-12-22`, or what was typed and is none. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/**
 * A day, typed in any usual way and shown in words. What is no day, or could be two, stays as it was typed and is
 * told; the server refuses it, so that no other day is saved in its place.
 */
export const DayInput = ({ value, onChange, ...props }: Props) => {
  const text = useText();
  const { locale } = useIntl();
  const inWords = useDayInWords();
  const [typed, setTyped] = useState<string | null>(null);
  const refusal = useRefusal(value);
  const shown = value === null ? '' : refusal === undefined ? inWords(value) : value;

  // With each key, so that the form can be saved from within the field.
  const write = (words: string) => {
    setTyped(words);
    const reading = parseDay(words, locale);
    if (words.trim() === '') onChange(null);
    else onChange('day' in reading ? reading.day : words);
  };
  const leave = () => setTyped(null);

  return (
    <Field.Root
      name={props.name}
      hint={props.hint}
      error={typed === null ? (refusal ?? props.error) : undefined}
      required={props.isRequired}
    >
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      <TextInput
        dir="auto"
        autoComplete="off"
        value={typed ?? shown}
        disabled={props.isDisabled}
        placeholder={props.placeholder}
        onChange={(event: ChangeEvent<HTMLInputElement>) => write(event.target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
        endAction={
          props.isDisabled ? undefined : (
            <DayPicker
              label={text('dates.choose')}
              value={refusal === undefined ? value : null}
              onChange={onChange}
            />
          )
        }
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** The browser's own calendar. */
const DayPicker = ({
  label,
  value,
  onChange,
}: Pick<Props, 'value' | 'onChange'> & { label: string }) => {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton variant="ghost" label={label} onClick={() => calendar.current?.showPicker()}>
        <Calendar />
      </IconButton>
      <Hidden
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
      />
    </>
  );
};

/** Where the calendar opens. */
const Hidden = styled.input`
  border: 0;
  inset-block-end: 0;
  inset-inline-end: 0;
  opacity: 0;
  pointer-events: none;
  position: absolute;
  width: 0;
`;

/** What to say of a value that is no day; undefined for one that is, and for none. */
const useRefusal = (value: string | null): string | undefined => {
  const text = useText();
  const { locale } = useIntl();
  const inWords = useDayInWords();
  if (value === null) return undefined;
  const reading: Reading = parseDay(value, locale);
  if ('day' in reading) return undefined;
  if (reading.problem !== 'ambiguous') return text(`dates.${reading.problem}`);
  const [first, second] = reading.days.map(inWords);
  return text('dates.ambiguous', { first, second });
};

const useDayInWords = () => {
  const intl = useIntl();
  return (day: string): string =>
    intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
};
