import { type Attributes, isPolymorphic, leadsToList, type ModelOf, targetOf } from '../schema';

type Row = Record<string, unknown>;
type Attribute = Attributes[string];

/** What a document holds, by attribute: documents and files by what names them, components whole, all else as it is. */
export type Content = Readonly<Record<string, unknown>>;

/** A document that a relation leads to. */
export interface Target {
  documentId: string;
  /** Where its content type is localized. */
  locale?: string;
}

/**
 * The content of a row, in the notation in which Strapi hands a document out: so it can be compared with what a
 * form sends. Without the ids of components, which are other ones in each row of a document.
 *
 * @param row with its relations, files and components (`populateOf`)
 * @param modelOf the schemas of components
 */
export const contentOf = (attributes: Attributes, row: Row, modelOf: ModelOf): Content =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      valueOf(attribute, row[name], modelOf),
    ]),
  );

const valueOf = (attribute: Attribute, value: unknown, modelOf: ModelOf): unknown => {
  switch (attribute.type) {
    case 'relation':
      return each(value, leadsToList(attribute), targetNames);
    case 'media':
      return each(value, leadsToList(attribute), ({ id, documentId }) => ({ id, documentId }));
    case 'component': {
      const model = modelOf(attribute.component);
      return each(value, leadsToList(attribute), (one) =>
        contentOf(model?.attributes ?? {}, one, modelOf),
      );
    }
    case 'dynamiczone':
      return each(value, true, (one) => {
        const uid = String(one.__component);
        return { __component: uid, ...contentOf(modelOf(uid)?.attributes ?? {}, one, modelOf) };
      });
    default:
      return value ?? null;
  }
};

const targetNames = ({ documentId, locale }: Row): Row => ({
  documentId,
  ...(typeof locale === 'string' && { locale }),
});

const each = (value: unknown, isList: boolean, change: (one: Row) => unknown): unknown => {
  const found: unknown[] = [value ?? []].flat();
  const all = found
    .filter((one): one is Row => typeof one === 'object' && one !== null)
    .map(change);
  return isList ? all : (all[0] ?? null);
};

/**
 * What to populate of a row, in the notation of Strapi's query engine.
 *
 * @param isLocalized whether the documents of a content type are localized
 */
export const populateOf = (
  attributes: Attributes,
  modelOf: ModelOf,
  isLocalized: (uid: string) => boolean,
): Record<string, object> => {
  const nested = (uid: string) => ({
    populate: populateOf(modelOf(uid)?.attributes ?? {}, modelOf, isLocalized),
  });
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]): [string, object][] => {
      switch (attribute.type) {
        case 'relation': {
          const target = targetOf(attribute);
          if (target === undefined) return [];
          const select = isLocalized(target) ? ['documentId', 'locale'] : ['documentId'];
          return [[name, { select }]];
        }
        case 'media':
          return [[name, { select: ['id', 'documentId'] }]];
        case 'component':
          return [[name, nested(attribute.component)]];
        case 'dynamiczone': {
          const on = Object.fromEntries(attribute.components.map((uid) => [uid, nested(uid)]));
          return [[name, { on }]];
        }
        default:
          return [];
      }
    }),
  );
};

/** Whether a version holds an attribute: a relation that the other side states is that one's. */
export const isHeld = (attribute: Attribute): boolean =>
  attribute.type !== 'password' && !isPolymorphic(attribute) && !('mappedBy' in attribute);
