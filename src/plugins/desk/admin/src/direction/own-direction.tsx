import { InputRenderer, type InputProps } from '@strapi/strapi/admin';

/** What the content manager's form hands an input beside that. */
interface Unused {
  unique?: unknown;
  mainField?: unknown;
}

/** The panel's input for lines and longer texts, typed in the direction of their own first letters. */
export const OwnDirection = ({ unique: _, mainField: __, ...props }: InputProps & Unused) => {
  const withDirection = { ...props, dir: 'auto' };
  return <InputRenderer {...withDirection} />;
};
