import type { StrapiApp } from '@strapi/strapi/admin';

import { BodyHint } from '../cleaning/body-hint';
import { FieldHint } from './field-hint';

interface FieldLayout {
  name: string;
  attribute: {
    /** Whether pages show the cleaned HTML of it: the server says so. */
    isCleaned?: boolean;
  };
  /** Shown as it is given, which may be an element. */
  hint?: unknown;
}

interface Form<Field extends FieldLayout> {
  layout: { layout: Field[][][]; components: Record<string, { layout: Field[][] }> };
}

/** Translates the hints of all fields, and adds what readers will not see of a text. Runs once all plugins are registered. */
export const registerHints = (app: Pick<StrapiApp, 'registerHook'>): void => {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withHints);
};

const withHints = <Field extends FieldLayout, Layout extends Form<Field>>({
  layout,
  ...rest
}: Layout) => ({
  ...rest,
  layout: {
    ...layout,
    layout: layout.layout.map(inRows),
    components: Object.fromEntries(
      Object.entries(layout.components).map(([uid, component]) => [
        uid,
        { ...component, layout: inRows(component.layout) },
      ]),
    ),
  },
});

const inRows = <Field extends FieldLayout>(rows: Field[][]): Field[][] =>
  rows.map((row) => row.map(withHint));

const withHint = <Field extends FieldLayout>(field: Field): Field => {
  const { name, attribute, hint } = field;
  const words = typeof hint === 'string' ? hint : '';
  if (attribute.isCleaned === true)
    return { ...field, hint: <BodyHint name={name} hint={words} /> };
  return words ? { ...field, hint: <FieldHint hint={words} /> } : field;
};
