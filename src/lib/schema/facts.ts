/**
 * What a schema says about an attribute, under `pluginOptions.foreword`. Every mechanism reads it here; no
 * list in code names fields.
 */
export interface FieldFacts {
  /** No client may write it, over any API. */
  serverOwned?: boolean;
  /**
   * Whether tags are taken out of it. Where a schema says nothing: yes for a `string` or `text` of an `api::`
   * type or a component, unless the server fills it (`serverOwned`, `htmlOf`).
   */
  plainText?: boolean;
  /** A web address: http or https, without characters that would end an HTML attribute. */
  url?: boolean;
  /** Of a `uid`: the attribute that it is derived from. */
  slugFrom?: string;
  /** The Markdown attribute that this is derived from. */
  htmlOf?: string;
  excerptOf?: string;
  wordCountOf?: string;
  readingMinutesOf?: string;
  /** Of a `datetime`: filled when the document is first published, and never changed after that. */
  firstPublication?: boolean;
  /**
   * Of an `integer`: grows by one with each save of the draft, and is a condition when an update sends it. No
   * client writes it. With `visible: false`: the panel's forms carry it, whatever a role may read, and do not show it.
   */
  revision?: boolean;
  /**
   * Only drafts have it: the published row never does, and no public answer has the field. `untilPublished`: the draft
   * loses it when it is published. Discarding a draft leaves it; a clone begins without.
   */
  draftOnly?: 'always' | 'untilPublished';
  /** Of a `datetime` that is `draftOnly`: when the draft is to be published, or what is published is to be unpublished. */
  publishAt?: boolean;
  unpublishAt?: boolean;
  /** Of a `json` beside them that is `serverOwned`: why the last publication that was due could not be made. */
  publishFailure?: boolean;
  /** Of a `serverOwned` text beside a `revision`: the name of who saved the draft last; null where nobody knows. */
  savedBy?: boolean;
  /**
   * Of a relation: the attribute of its target that is the name. In the panel a name is typed, and who or what has it is
   * related; a document is made for it if there is none.
   */
  createByName?: string;
  /**
   * Which exports have it: `public` for what is private and tells nothing that is not public; `logins` for what signs a
   * Reader in; `never` for a secret. Where a schema says nothing: a password with logins, what is private with `--all`.
   */
  exported?: 'public' | 'logins' | 'never';
  /** Of a relation with `createByName`: a true-or-false attribute of its target. Those that have it are offered first. */
  offeredFirst?: string;
}

/** What a schema says about a content type or a component, under its own `pluginOptions.foreword`. */
export interface TypeFacts {
  /**
   * A filter, as the Document Service takes it, that a document must pass to be public, beside being
   * published where the type has drafts.
   */
  publicWhen?: Record<string, unknown>;
  /**
   * Whether responses to anonymous GETs of it are cached until something in them changes. A plugin's type
   * that states it, or any other fact, invalidates by tags when it is written, and not everything.
   */
  cached?: boolean;
  /** The content-API actions that users-permissions roles (by their `type`) are given at the first start. */
  grants?: Record<string, string[]>;
  /** What roles of the admin panel (by their code) are given at the first start. */
  adminGrants?: Record<string, AdminGrants>;
  /**
   * Every write of a document leaves a version. The value is the name by which the desk asks for them. It wants a
   * `revision`.
   */
  versions?: string;
  /**
   * Where the search of the content manager's list looks: attributes, and those of relations as `authors.name`. Without
   * it, it looks into all texts of the document and no others.
   */
  listSearch?: string[];
  /**
   * Which exports have its documents: `public` those that are public, `all` none but those of the whole site, `never` none.
   * Where a schema says nothing: `public` for a type of the project that the public role is granted something of, `all` for
   * every other one.
   */
  exported?: 'public' | 'all' | 'never';
  /** A filter that a document must pass, beside being public, to be in exports of what is public. */
  exportedWhen?: Record<string, unknown>;
  /** What the GraphQL plugin generates for it: everything (the default), only the type, or nothing. */
  graphql?: 'type' | 'nothing';
}

/** What may be done with a document in the content manager. */
export type AdminAction = 'create' | 'read' | 'update' | 'delete' | 'publish';

export interface AdminGrants {
  /** With every document of the type, in every locale. */
  all?: AdminAction[];
  /** With those that the admin user has made. */
  own?: AdminAction[];
}

interface WithOptions {
  pluginOptions?: object;
}

const factsIn = ({ pluginOptions = {} }: WithOptions): object | undefined =>
  'foreword' in pluginOptions && typeof pluginOptions.foreword === 'object'
    ? (pluginOptions.foreword ?? undefined)
    : undefined;

export const fieldFacts = (attribute: object): FieldFacts => factsIn(attribute) ?? {};

export const typeFacts = (schema: object): TypeFacts => factsIn(schema) ?? {};

/** The names of the attributes that state a fact, in the order of the schema. */
export const fieldsWith = (
  attributes: Readonly<Record<string, object>>,
  fact: keyof FieldFacts,
): string[] =>
  Object.entries(attributes)
    .filter(([, attribute]) => Boolean(fieldFacts(attribute)[fact]))
    .map(([name]) => name);
