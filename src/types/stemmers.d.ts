/** The package names its parts by `exports`, which this project's module resolution does not read. */
declare module '@orama/stemmers/*' {
  export const stemmer: (word: string) => string;
}
