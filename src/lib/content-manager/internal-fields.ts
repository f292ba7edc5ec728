import type { Context } from 'koa';

import { fieldFacts } from '../schema';

type Handler = (ctx: Context) => unknown;

interface Attribute {
  type: string;
}

interface ContentType {
  uid: string;
  attributes: Record<string, Attribute>;
}

/**
 * The handler that tells the panel of the content types, without what nobody is to be offered as a column, a filter or an
 * order: fields that the server fills and no form shows are left out, and those that a form shows have a type that the
 * panel offers nowhere. Their inputs are chosen by `shownAs`. A text of which pages show the cleaned HTML is `isCleaned`.
 */
export const withoutInternalFields =
  (handler: Handler): Handler =>
  async (ctx) => {
    await handler(ctx);
    const body = ctx.body as { data?: { contentTypes?: ContentType[] } } | undefined;
    for (const contentType of body?.data?.contentTypes ?? []) {
      if (contentType.uid.startsWith('api::')) withhold(contentType);
    }
  };

/** A type that is in no list, filter or order of the panel. */
const OFFERED_NOWHERE = 'json';

const withhold = (contentType: ContentType): void => {
  const { config } = strapi.contentTypes[contentType.uid as keyof typeof strapi.contentTypes] as {
    config?: { attributes?: Record<string, { hidden?: boolean }> };
  };
  const cleaned = new Set(
    Object.values(contentType.attributes).map((attribute) => fieldFacts(attribute).htmlOf),
  );
  const kept = Object.entries(contentType.attributes).filter(
    ([name, attribute]) => !isInternal(attribute) || config?.attributes?.[name]?.hidden !== true,
  );
  contentType.attributes = Object.fromEntries(
    kept.map(([name, attribute]) => [
      name,
      {
        ...attribute,
        ...(isInternal(attribute) && { type: OFFERED_NOWHERE, shownAs: attribute.type }),
        ...(cleaned.has(name) && { isCleaned: true }),
      },
    ]),
  );
};

/** The first publication is what lists are read by. */
const isInternal = (attribute: Attribute): boolean => {
  const { serverOwned, firstPublication } = fieldFacts(attribute);
  return serverOwned === true && firstPublication !== true;
};
