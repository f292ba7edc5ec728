import { Field, Flex, NumberInput, Radio } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { CHOICES, type Length, MOST_DAYS } from './ban-lengths';

interface Props {
  value: Length;
  onChange: (length: Length) => void;
}

/** How long a ban is to be: so many days, or for good. */
export const BanLength = ({ value, onChange }: Props) => {
  const text = useText();
  const label = text('queue.ban.length');
  const choose = (chosen: string) => {
    const choice = CHOICES.find((one) => one === chosen);
    if (choice) onChange({ ...value, choice });
  };
  return (
    <Field.Root name="length">
      <Field.Label>{label}</Field.Label>
      <Radio.Group aria-label={label} value={value.choice} onValueChange={choose}>
        {CHOICES.map((choice) => (
          <Radio.Item key={choice} value={choice}>
            {text(`queue.ban.length.${choice}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
      {value.choice === 'other' && (
        <Flex paddingTop={2}>
          <NumberInput
            aria-label={text('queue.ban.days')}
            min={1}
            max={MOST_DAYS}
            value={value.days}
            onValueChange={(days) => onChange({ ...value, days })}
          />
        </Flex>
      )}
    </Field.Root>
  );
};
