/** So much of a file says how it is encoded. */
const HEAD = 1_024;

/**
 * How a file is encoded, by its first bytes: a byte order mark, the zeros of UTF-16, what an XML declaration says. What
 * is UTF-8 is read as such whatever it says.
 */
export const encodingOf = (first: Uint8Array): string => {
  const [one, two, three] = first;
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one !== 0 && two === 0) return 'utf-16le';
  if (one === 0 && two !== 0) return 'utf-16be';
  const head = String.fromCharCode(...first.subarray(0, HEAD));
  const declared = /^\s*<\?xml[^<>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  if (declared === undefined || !isKnown(declared)) return 'utf-8';
  const isWide = /^(?:utf|ucs|unicode)/i.test(declared);
  return isWide || isUtf8(first) ? 'utf-8' : declared;
};

const isKnown = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
};

/** Whether bytes are UTF-8, and more than ASCII; the last character may be cut. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return text.length < bytes.length;
  } catch {
    return false;
  }
};
