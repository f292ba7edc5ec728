/** An object of JSON, or a part of one. */
export type Json = Readonly<Record<string, unknown>>;

/** The text that base64 stands for; undefined for what is no base64, or no text. */
export const fromBase64 = (written: string): string | undefined => {
  const base64 = written.replace(/\s+/g, '');
  if (base64.length % 4 !== 0 || !/^[\w+/-]*={0,2}$/.test(base64)) return undefined;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
};

/** The value that JSON stands for; undefined for what is no JSON. */
export const fromJson = (written: string | undefined): unknown => {
  try {
    return JSON.parse(written ?? '') as unknown;
  } catch {
    return undefined;
  }
};

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that base64 of JSON stands for; undefined for everything else. */
export const objectIn = (written: string): Json | undefined => {
  const value = fromJson(fromBase64(written));
  return isObject(value) ? value : undefined;
};

export const textIn = (json: Json, name: string): string | null => {
  const value = json[name];
  return typeof value === 'string' ? value : null;
};

/** A time; null for none, and for what is none. */
export const timeIn = (json: Json, name: string): Date | null => {
  const time = new Date(textIn(json, name) ?? '');
  return Number.isNaN(time.getTime()) ? null : time;
};

const LONGEST_PATH = 2_000;

/** Paths from the root of a host. */
export const pathsIn = (json: Json, name: string): string[] => {
  const value = json[name];
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one): one is string =>
      typeof one === 'string' && one.startsWith('/') && one.length <= LONGEST_PATH,
  );
};
