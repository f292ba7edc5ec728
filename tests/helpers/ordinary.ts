/** Strapi's ordinary way answers this, and no plan: it is how its clients name a form of answers. */
export const ORDINARY_HEADERS: Record<string, string> = { 'strapi-response-format': 'v5' };

/** The options of a request that is to be answered so. */
export const ORDINARY = { headers: ORDINARY_HEADERS };
