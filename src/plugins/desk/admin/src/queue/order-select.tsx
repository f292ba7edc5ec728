import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { type Order, ORDERS } from './use-filters';

interface Props {
  order: Order;
  onChange: (order: Order) => void;
}

/** Which Comment the list begins with: the one that has waited longest, or the one that came last. */
export const OrderSelect = ({ order, onChange }: Props) => {
  const text = useText();
  const choose = (chosen: string | number) => {
    const found = ORDERS.find((one) => one === chosen);
    if (found) onChange(found);
  };
  return (
    <Box flex="1 1 14rem">
      <Field.Root name="order">
        <Field.Label>{text('queue.order')}</Field.Label>
        <SingleSelect value={order} onChange={choose}>
          {ORDERS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {text(`queue.order.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};
