import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { DeskDiscussion } from '../../ui/types';
import { useText } from '../../ui/use-text';

type Value = DeskDiscussion['state'];

const STATES: Value[] = ['open', 'closed', 'hidden'];

interface Props {
  value: Value;
  isDisabled: boolean;
  onChange: (state: Value) => void;
}

export const State = ({ value, isDisabled, onChange }: Props) => {
  const text = useText();
  return (
    <Field.Root name="discussion-state" hint={text(`article.discussion.stateHint.${value}`)}>
      <Field.Label>{text('article.discussion.state')}</Field.Label>
      <SingleSelect
        value={value}
        disabled={isDisabled}
        onChange={(chosen) => {
          const state = STATES.find((one) => one === chosen);
          if (state && state !== value) onChange(state);
        }}
      >
        {STATES.map((state) => (
          <SingleSelectOption key={state} value={state}>
            {text(`article.discussion.state.${state}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};
