import type { Running } from './boot';

declare global {
  // The only form in which TypeScript lets a global be declared.
  var foreword: Running;
}

/** The Strapi under test. */
export const app = () => globalThis.foreword.strapi;

const loaded = new Map<string, unknown>();

/** A module of the server as it runs, by its place under `src/`. Looked up once: finding it is slow. */
export const load = (file: string): unknown => {
  if (!loaded.has(file)) loaded.set(file, globalThis.foreword.load(file));
  return loaded.get(file);
};

/** Its address, without a slash at the end. */
export const baseUrl = () => globalThis.foreword.url;
