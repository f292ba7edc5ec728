import { isLocalized } from '../locales';
import { fieldFacts, type FieldFacts, fieldsWith } from '../schema';
import { companionOf, type MarkedSchema } from './markers';

/** The markers that name another attribute, what may carry them, and what they may name. */
const NAMING = {
  slugFrom: { on: ['uid'], from: ['string', 'text'] },
  htmlOf: { on: ['text', 'richtext'], from: ['richtext', 'text'] },
  excerptOf: { on: ['text', 'string'], from: ['richtext', 'text'] },
  wordCountOf: { on: ['integer'], from: ['richtext', 'text'] },
  readingMinutesOf: { on: ['integer'], from: ['richtext', 'text'] },
} as const satisfies Partial<Record<keyof FieldFacts, object>>;

type Marker = keyof typeof NAMING | 'firstPublication';

/** Filled by the server alone: a value that a client wrote would stay until the next save. */
const SERVER_OWNED: Marker[] = ['htmlOf', 'wordCountOf', 'readingMinutesOf', 'firstPublication'];

interface Attribute {
  type?: string;
  pluginOptions?: object;
}

/**
 * The problems of a schema's markers of derived fields, one sentence each; empty when the markers are valid.
 */
export const markerProblems = (schema: MarkedSchema): string[] => {
  const names = Object.keys(NAMING) as (keyof typeof NAMING)[];
  return [
    ...names.flatMap((marker) => namingProblems(schema, marker)),
    ...firstPublicationProblems(schema),
    ...slugProblems(schema),
  ].map((problem) => `${schema.uid}: ${problem}`);
};

/** Markers in a component: it has neither a slug nor a publication of its own, and no row hooks. */
export const componentProblems = ({ uid, attributes }: Pick<MarkedSchema, 'uid' | 'attributes'>) =>
  [...Object.keys(NAMING), 'firstPublication'].flatMap((marker) =>
    fieldsWith(attributes, marker as Marker).map(
      (name) => `${uid}: ${name} has ${marker}, which a component cannot have`,
    ),
  );

const namingProblems = (schema: MarkedSchema, marker: keyof typeof NAMING): string[] => {
  const { on, from } = NAMING[marker];
  return fieldsWith(schema.attributes, marker).flatMap((name) => {
    const source = String(fieldFacts(attributeOf(schema, name) ?? {})[marker]);
    const target: Attribute | undefined = attributeOf(schema, source);
    if (!target) return [`${name} has ${marker} "${source}", and there is no such attribute`];
    if (!isOneOf(target.type, from)) {
      return [`${name} has ${marker} "${source}", which is not ${from.join(' or ')}`];
    }
    return carrierProblems(schema, { name, marker, on });
  });
};

const firstPublicationProblems = (schema: MarkedSchema): string[] => {
  const names = fieldsWith(schema.attributes, 'firstPublication');
  if (names.length > 1) return [`${names.join(' and ')} both have firstPublication`];
  return names.flatMap((name) =>
    carrierProblems(schema, { name, marker: 'firstPublication', on: ['datetime'] }),
  );
};

interface Carrier {
  name: string;
  marker: Marker;
  on: readonly string[];
}

/** The problems of an attribute that has a marker. */
const carrierProblems = (schema: MarkedSchema, { name, marker, on }: Carrier): string[] => {
  const attribute = attributeOf(schema, name) ?? {};
  if (!isOneOf(attribute.type, on)) return [`${name} has ${marker} and is not ${on.join(' or ')}`];

  const isOwned = fieldFacts(attribute).serverOwned === true;
  if (SERVER_OWNED.includes(marker) && !isOwned) return [`${name} must be serverOwned`];
  // Where a person may write the value, or a slug follows its source, a companion stores whether it is derived.
  const needsCompanion =
    (marker === 'excerptOf' && !isOwned) || (marker === 'slugFrom' && hasDrafts(schema));
  return [
    ...localeProblems(schema, name),
    ...(needsCompanion ? companionProblems(schema, name) : []),
  ];
};

const companionProblems = (schema: MarkedSchema, of: string): string[] => {
  const name = companionOf(of);
  const companion = attributeOf(schema, name);
  if (companion?.type !== 'boolean' || fieldFacts(companion).serverOwned !== true) {
    return [`${of} needs a serverOwned boolean ${name}, which remembers whether it is derived`];
  }
  return localeProblems(schema, name);
};

/** Strapi copies a field that is not localized to the other locales, where the slug would conflict with itself. */
const localeProblems = (schema: MarkedSchema, name: string): string[] =>
  isLocalized(schema) && !isLocalized(attributeOf(schema, name) ?? {})
    ? [`${name} must be localized, as its type is`]
    : [];

const slugProblems = (schema: MarkedSchema): string[] => {
  const names = fieldsWith(schema.attributes, 'slugFrom');
  if (names.length > 1) return [`${names.join(' and ')} both have slugFrom; a type has one slug`];
  const hasNoDate = fieldsWith(schema.attributes, 'firstPublication').length === 0;
  return names.length === 1 && hasDrafts(schema) && hasNoDate
    ? [`${names.join()} follows until the first publication, and no datetime has firstPublication`]
    : [];
};

const hasDrafts = ({ options }: MarkedSchema): boolean => options?.draftAndPublish === true;

const attributeOf = ({ attributes }: MarkedSchema, name: string): Attribute | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;

const isOneOf = (type: string | undefined, types: readonly string[]): boolean =>
  type !== undefined && types.includes(type);
