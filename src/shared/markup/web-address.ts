/** White space, control and invisible signs, and what ends an attribute. */
const ODD_SIGNS = /[\s\p{Cc}\p{Cf}"'<>`\\]/u;

/** Whether this leads to the web and nowhere else, also when a page prints it unquoted: http or https. */
export const isWebAddress = (address: string): boolean =>
  /^https?:\/\//i.test(address) && !ODD_SIGNS.test(address) && URL.canParse(address);
