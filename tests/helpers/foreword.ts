import type { Running } from './boot';

declare global {
  // The only form in which TypeScript lets a global be declared.
  var foreword: Running;
}

/** The Strapi under test. */
export const app = () => globalThis.foreword.strapi;

/** A module of the server as it runs, by its place under `src/`. */
export const load = (file: string): unknown => globalThis.foreword.load(file);

/** Its address, without a slash at the end. */
export const baseUrl = () => globalThis.foreword.url;
