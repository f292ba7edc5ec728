import { fieldFacts } from '../schema';

type Attributes = Readonly<Record<string, object>>;

export const isDraftOnly = (attribute: object): boolean =>
  fieldFacts(attribute).draftOnly !== undefined;

/** The names of the attributes that only drafts have. */
export const draftOnlyFields = (attributes: Attributes): string[] =>
  Object.keys(attributes).filter((name) => isDraftOnly(attributes[name] ?? {}));

/** Of these, those that a draft loses when it is published. */
export const fieldsUntilPublished = (attributes: Attributes): string[] =>
  Object.keys(attributes).filter(
    (name) => fieldFacts(attributes[name] ?? {}).draftOnly === 'untilPublished',
  );
