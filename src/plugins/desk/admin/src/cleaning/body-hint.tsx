import { useField } from '@strapi/strapi/admin';

import { FieldHint } from '../form/field-hint';
import { LeftOut } from './left-out';

interface Props {
  name: string;
  hint: string;
}

/** The hint below a text of the form, and what of the text pages will not show. */
export const BodyHint = ({ name, hint }: Props) => {
  const { value } = useField<string | null>(name);
  return (
    <>
      <FieldHint hint={hint} />
      <LeftOut body={value ?? ''} />
    </>
  );
};
