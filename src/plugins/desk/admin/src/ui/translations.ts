import { PLUGIN_ID } from './plugin-id';

type Texts = Record<string, string>;

/** Texts as the panel wants them: each under the plugin's name. */
export const prefixed = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** The id of one of the desk's texts. */
export const textId = (key: string): string => `${PLUGIN_ID}.${key}`;
