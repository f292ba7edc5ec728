/**
 * An address taken apart; undefined for what is none.
 * `URL.canParse` is not asked: in Node.js 20, once V8 has compiled the call, it refuses every address with a letter
 * between U+0080 and U+00FF: its fast path reads Latin-1 as UTF-8.
 */
export const parseUrl = (written: string, base?: string | URL): URL | undefined => {
  try {
    return new URL(written, base);
  } catch {
    return undefined;
  }
};
