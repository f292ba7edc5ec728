import type { UID } from '@strapi/strapi';

import { type Kind, KINDS, typesOf } from '../../../src/lib/query-check';
import { typeFacts } from '../../../src/lib/schema';
import { app } from '../foreword';

/** A field that a query may compare, sort by and name. */
export interface Field {
  name: string;
  kind: Kind;
  /** Of an enumeration. */
  choices?: string[];
}

/** A name that leads to other documents: a relation, a media field or a component. */
export interface Way {
  name: string;
  target: string;
  isToMany: boolean;
}

/** A content type or a component, as far as it is no secret. */
export interface Model {
  uid: string;
  fields: Field[];
  ways: Way[];
  isComponent: boolean;
  isLocalized: boolean;
  hasDrafts: boolean;
  hasSlug: boolean;
  /** Whether only some of its documents are public: then nothing is sorted by them, or filtered by their absence. */
  isLimited: boolean;
}

/** A content type that anybody may read, and where it is listed over REST. */
export interface PublicModel extends Model {
  path: string;
}

export const FILE = 'plugin::upload.file';

interface Attribute {
  type: string;
  private?: boolean;
  enum?: string[];
  relation?: string;
  target?: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
}

const KIND_OF = new Map(KINDS.flatMap((kind) => typesOf(kind).map((type) => [type, kind])));

const models = new Map<string, Model>();

/** Read once: schemas do not change while a server runs. */
export const modelOf = (uid: string): Model => {
  const model = models.get(uid) ?? readModel(uid);
  models.set(uid, model);
  return model;
};

const readModel = (uid: string): Model => {
  const schema = app().getModel(uid as UID.Schema);
  const { modelType, pluginOptions = {} } = schema;
  const attributes = Object.entries<Attribute>(schema.attributes).filter(
    ([, attribute]) => attribute.private !== true,
  );
  const isComponent = modelType === 'component';
  const hasDrafts = schema.options?.draftAndPublish === true;
  return {
    uid,
    isComponent,
    hasDrafts,
    isLocalized: isOn('i18n' in pluginOptions && pluginOptions.i18n),
    hasSlug: attributes.some(([, { type }]) => type === 'uid'),
    isLimited: hasDrafts || typeFacts(schema).publicWhen !== undefined,
    fields: [
      { name: 'id', kind: 'integer' },
      ...(isComponent ? [] : [{ name: 'documentId', kind: 'text' } as const]),
      ...attributes.flatMap(([name, { type, enum: choices }]): Field[] => {
        const kind = KIND_OF.get(type);
        return kind ? [{ name, kind, ...(choices && { choices }) }] : [];
      }),
    ],
    ways: attributes.flatMap(([name, attribute]): Way[] => {
      const target = targetOf(attribute);
      return target ? [{ name, target, isToMany: isToMany(attribute) }] : [];
    }),
  };
};

const isOn = (i18n: unknown): boolean =>
  typeof i18n === 'object' && i18n !== null && 'localized' in i18n && i18n.localized === true;

const targetOf = ({ type, target, component }: Attribute): string | undefined => {
  if (type === 'media') return FILE;
  return type === 'component' ? component : target;
};

const isToMany = ({ relation = '', repeatable, multiple }: Attribute): boolean =>
  relation.endsWith('Many') || repeatable === true || multiple === true;

/** The content types that everybody may list and read one by one with all of Strapi's parameters. */
export const publicModels = (): PublicModel[] =>
  Object.values(app().contentTypes).flatMap((schema) => {
    const { grants, graphql } = typeFacts(schema);
    const isOpen = ['find', 'findOne'].every((action) => grants?.public?.includes(action));
    // Comments are read in conversations, which have parameters of their own.
    if (!isOpen || graphql === 'nothing') return [];
    return [{ ...modelOf(schema.uid), path: `/api/${schema.info.pluralName}` }];
  });
