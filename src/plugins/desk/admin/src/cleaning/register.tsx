import type { StrapiApp } from '@strapi/strapi/admin';

import { BodyHint } from './body-hint';

interface FieldLayout {
  type: string;
  name: string;
  attribute: {
    /** Whether pages show the cleaned HTML of it: the server says so. */
    isCleaned?: boolean;
  };
  /** Shown as it is given, which may be an element. */
  hint?: unknown;
}

interface Form<Field extends FieldLayout> {
  layout: { layout: Field[][][] };
}

/** Has the fields of which pages show the cleaned HTML say what of it readers will not see. Runs once all plugins are registered. */
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
    layout: layout.layout.map((panel) => panel.map((row) => row.map(withHint))),
  },
});

const withHint = <Field extends FieldLayout>(field: Field): Field =>
  field.attribute.isCleaned === true
    ? { ...field, hint: <BodyHint name={field.name} hint={hintOf(field)} /> }
    : field;

const hintOf = ({ hint }: FieldLayout): string => (typeof hint === 'string' ? hint : '');
