import type { ComponentType } from 'react';

import type { StrapiApp } from '@strapi/strapi/admin';

import { withUploadsChosen } from './media-library';

/** The name under which the media library registers its dialog. */
const DIALOG = 'media-library';

/** What the media library's dialog does for editors of text. Runs once all plugins are registered. */
export const registerImages = (app: StrapiApp): void => {
  const dialog = app.library.components[DIALOG] as ComponentType | undefined;
  if (!dialog) return;
  const Component = withUploadsChosen(dialog as Parameters<typeof withUploadsChosen>[0]);
  app.addComponents([{ name: DIALOG, Component: Component as ComponentType }]);
};
