import type { ComponentType } from 'react';

import type { InputProps, StrapiApp } from '@strapi/strapi/admin';

import { DateField } from './dates/date-field';
import { OwnDirection } from './direction/own-direction';
import { RichTextField } from './editor/field';
import { registerNames } from './names/register';

/** Replaces inputs of the content manager, by the type of the attribute. */
export const registerFields = (app: StrapiApp): void => {
  app.addFields([
    { type: 'string', Component: field(OwnDirection) },
    { type: 'text', Component: field(OwnDirection) },
    { type: 'date', Component: field(DateField) },
    { type: 'richtext', Component: field(RichTextField) },
  ]);
  registerNames(app);
};

/** Strapi's type says that a field's component has no props; it is handed those of an input. */
const field = (component: ComponentType<InputProps>) => component as ComponentType;
