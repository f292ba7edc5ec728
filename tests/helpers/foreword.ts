import type { Running } from './boot';

declare global {
  // The only form in which TypeScript lets a global be declared.
  var foreword: Running;
}

/** The Strapi under test. */
export const app = () => globalThis.foreword.strapi;

/** Its address, without a slash at the end. */
export const baseUrl = () => globalThis.foreword.url;
