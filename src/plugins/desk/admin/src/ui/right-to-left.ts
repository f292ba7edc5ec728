type Texts = Record<string, string>;

/** Letters and spaces alone come out right whatever stands around them. */
const DEPENDS_ON_ITS_PLACE = /[^\p{L}\s]/u;

const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/**
 * Texts of a language that runs from the right, for a panel that Strapi lays out from the left in every language: each says
 * itself which way it runs, so that its full stop stands at its end, and Latin letters and numbers where they are read.
 */
export const rightToLeft = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      DEPENDS_ON_ITS_PLACE.test(text) ? `${RIGHT_TO_LEFT_ISOLATE}${text}${POP_ISOLATE}` : text,
    ]),
  );
