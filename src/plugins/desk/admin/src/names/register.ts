import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

import { NamesField, type RelationInputProps } from './names-field';

/** The name of the input, in place of the type of the attribute. */
const NAMES = 'foreword-names';

/** The part of a field in a form's layout that is read here. */
interface FieldLayout {
  type: string;
  attribute: {
    pluginOptions?: { foreword?: { createByName?: string } };
    /** Its true type, where the panel is told another one. */
    shownAs?: string;
  };
}

/** A form's layout: panels of rows of fields. */
interface Form<Field extends FieldLayout> {
  layout: { layout: Field[][][] };
}

/** Strapi's type says that a field's component has no props; it is handed those of an input. */
const field = (component: ComponentType<RelationInputProps>) => component as ComponentType;

export const registerNames = (app: Pick<StrapiApp, 'addFields'>): void => {
  app.addFields([{ type: NAMES, Component: field(NamesField) }]);
};

/**
 * Gives relations whose schema says `createByName` an input of their own, and fields that no list offers that of their true
 * type. The content manager chooses an input by the `type`
 * in the layout of the form; what it sends, it reads from the schema.
 */
export const chooseInputs = <Field extends FieldLayout, Layout extends Form<Field>>({
  layout,
  ...rest
}: Layout) => ({
  ...rest,
  layout: {
    ...layout,
    layout: layout.layout.map((panel) =>
      panel.map((row) => row.map((one) => ({ ...one, type: inputOf(one) }))),
    ),
  },
});

const inputOf = ({ type, attribute }: FieldLayout): string =>
  attribute.pluginOptions?.foreword?.createByName === undefined
    ? (attribute.shownAs ?? type)
    : NAMES;
