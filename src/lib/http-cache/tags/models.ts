import { fieldFacts, typeFacts } from '../../schema';

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  inversedBy?: string;
  mappedBy?: string;
  component?: string;
  components?: readonly string[];
  /** Whether it leads to the document itself, as to its other locales. */
  unstable_virtual?: boolean;
}

/** A content type or a component, as far as its schema matters here. */
export interface Model {
  uid: string;
  kind?: string;
  info: { pluralName?: string; displayName?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: object;
  attributes: Readonly<Record<string, Attribute>>;
}

/** All content types and components, by uid. */
export type Models = Readonly<Record<string, Model>>;

/** What an attribute leads to: the target of a relation, or a component. */
export interface Edge {
  attribute: string;
  target: string;
  /** The attribute that leads back, where the relation has two sides. */
  inverse?: string;
  /** Whether no client writes it: the code that does so invalidates what has to be. */
  isServerOwned: boolean;
}

/**
 * Whether writes of a content type invalidate by tags: types of the project, and those of plugins whose
 * schema states facts. A write of any other type invalidates everything.
 */
export const isTagged = (model: Model | undefined): boolean =>
  model !== undefined && (isOfProject(model) || Object.keys(typeFacts(model)).length > 0);

export const isOfProject = ({ uid }: Model): boolean => uid.startsWith('api::');

/** Whether a document may become public without a write of those that lead to it. */
export const isHideable = (model: Model): boolean =>
  model.options?.draftAndPublish === true || typeFacts(model).publicWhen !== undefined;

/** Where the attributes of a model lead: to content types with tags, and to components. */
export const edgesOf = (models: Models, uid: string): readonly Edge[] => {
  const model = models[uid];
  if (!model) return [];
  const known = edges.get(model) ?? readEdges(models, model);
  edges.set(model, known);
  return known;
};

/** Schemas do not change while the server runs. */
const edges = new WeakMap<Model, readonly Edge[]>();

const readEdges = (models: Models, { attributes }: Model): Edge[] =>
  Object.entries(attributes).flatMap(([attribute, options]) =>
    targetsOf(models, options).map((target) => {
      const inverse = options.inversedBy ?? options.mappedBy;
      const other = inverse === undefined ? undefined : models[target]?.attributes[inverse];
      const sides = other ? [options, other] : [options];
      const isServerOwned = sides.some((side) => fieldFacts(side).serverOwned === true);
      return { attribute, target, inverse, isServerOwned };
    }),
  );

const targetsOf = (models: Models, { type, relation, ...options }: Attribute): string[] => {
  if (type === 'component' && options.component !== undefined) return [options.component];
  if (type === 'dynamiczone') return [...(options.components ?? [])];
  if (type !== 'relation' || options.unstable_virtual === true) return [];
  if (options.target !== undefined) return isTagged(models[options.target]) ? [options.target] : [];
  // A polymorphic relation leads anywhere; the other side of one leads to a type that is named.
  return relation?.startsWith('morphTo')
    ? Object.keys(models).filter((uid) => isTagged(models[uid]))
    : [];
};
