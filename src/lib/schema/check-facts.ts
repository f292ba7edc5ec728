import type { Core } from '@strapi/strapi';

import { exitWith } from '../env';
import { type AdminAction, type FieldFacts, fieldsWith, type TypeFacts } from './facts';
import { filterProblems } from './check-public-when';
import type { Model, ModelOf } from './model';

/** Returns what a fact's value must be, if it is not; undefined when the value is valid. */
type Check = (
  value: unknown,
  model: Model,
  modelOf: ModelOf,
  attribute?: CheckedAttribute,
) => string | undefined;

type Checks<Facts> = Record<keyof Required<Facts>, Check>;

const isTrueOrFalse: Check = (value) =>
  typeof value === 'boolean' ? undefined : 'must be true or false';

const isDraftOnly: Check = (value, { options }) => {
  if (value !== 'always' && value !== 'untilPublished')
    return 'must be "always" or "untilPublished"';
  return options?.draftAndPublish === true ? undefined : 'is for types with drafts';
};

/** What is due is found in drafts, and the published row must not have it. */
const isTrueInDrafts: Check = (value, model, modelOf, attribute) => {
  const { pluginOptions = {} } = attribute ?? {};
  if (!hasFact(pluginOptions, 'draftOnly')) return 'needs "draftOnly" beside it';
  return isTrueOrFalse(value, model, modelOf, attribute);
};

const namesAttribute: Check = (value, { attributes }) =>
  typeof value === 'string' && Object.hasOwn(attributes, value)
    ? undefined
    : 'must name an attribute of the same schema';

const isNameWithRevision: Check = (value, { attributes }) => {
  if (typeof value !== 'string' || value === '') return 'must be a name';
  return fieldsWith(attributes, 'revision').length > 0
    ? undefined
    : 'needs an attribute with the fact "revision"';
};

const namesNameOfTarget: Check = (value, _model, modelOf, attribute) => {
  const target = targetModel(modelOf, attribute);
  if (attributeTypeOf(target, value) !== 'string') return 'must name a string of the target';
  const hasDrafts = target?.options?.draftAndPublish === true;
  return hasDrafts || isLocalized(target) ? 'is for targets without drafts and locales' : undefined;
};

const namesMarkOfTarget: Check = (value, _model, modelOf, attribute) => {
  const { pluginOptions = {} } = attribute ?? {};
  if (!hasFact(pluginOptions, 'createByName')) return 'needs "createByName" beside it';
  return attributeTypeOf(targetModel(modelOf, attribute), value) === 'boolean'
    ? undefined
    : 'must name a boolean of the target';
};

const isLocalized = (model: Model | undefined): boolean => {
  const { i18n } = (model?.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  return i18n?.localized === true;
};

const targetModel = (modelOf: ModelOf, attribute?: CheckedAttribute): Model | undefined =>
  attribute?.target === undefined ? undefined : modelOf(attribute.target);

const attributeTypeOf = (model: Model | undefined, name: unknown): unknown => {
  const attribute = typeof name === 'string' ? model?.attributes[name] : undefined;
  return attribute && 'type' in attribute ? attribute.type : undefined;
};

const hasFact = (options: object, fact: keyof FieldFacts): boolean =>
  'foreword' in options && isObject(options.foreword) && fact in options.foreword;

const isFilter: Check = (value, model, modelOf) => filterProblems(value, model, modelOf)[0];

const isGrants: Check = (value) =>
  isObject(value) && Object.values(value).every(isListOfStrings)
    ? undefined
    : 'must be lists of actions, by the type of a role';

const isAdminGrants: Check = (value) =>
  isObject(value) && Object.values(value).every(isAllOrOwn)
    ? undefined
    : `must be lists of ${ADMIN_ACTIONS.join(', ')} under "all" and "own", by the code of a role`;

const isListSearch: Check = (value, model, modelOf) =>
  isListOfStrings(value) && value.every((path) => leadsToText(path, model, modelOf))
    ? undefined
    : 'must name texts of the type, or of what a relation leads to';

const leadsToText = (path: string, model: Model | undefined, modelOf: ModelOf): boolean => {
  const [name = '', ...rest] = path.split('.');
  const attribute = model?.attributes[name] as CheckedAttribute | undefined;
  if (rest.length > 0) return leadsToText(rest.join('.'), targetModel(modelOf, attribute), modelOf);
  return attribute !== undefined && SEARCHABLE.includes(attribute.type);
};

const isGraphql: Check = (value) =>
  value === 'type' || value === 'nothing' ? undefined : 'must be "type" or "nothing"';

const isOneOf =
  (...values: string[]): Check =>
  (value) =>
    values.some((one) => one === value) ? undefined : `must be one of ${values.join(', ')}`;

const FIELD: Checks<FieldFacts> = {
  serverOwned: isTrueOrFalse,
  plainText: isTrueOrFalse,
  url: isTrueOrFalse,
  slugFrom: namesAttribute,
  htmlOf: namesAttribute,
  excerptOf: namesAttribute,
  wordCountOf: namesAttribute,
  readingMinutesOf: namesAttribute,
  firstPublication: isTrueOrFalse,
  revision: isTrueOrFalse,
  savedBy: isTrueOrFalse,
  draftOnly: isDraftOnly,
  publishAt: isTrueInDrafts,
  unpublishAt: isTrueInDrafts,
  publishFailure: isTrueInDrafts,
  createByName: namesNameOfTarget,
  offeredFirst: namesMarkOfTarget,
  exported: isOneOf('public', 'logins', 'never'),
};

const TYPE: Checks<TypeFacts> = {
  publicWhen: isFilter,
  cached: isTrueOrFalse,
  grants: isGrants,
  adminGrants: isAdminGrants,
  versions: isNameWithRevision,
  listSearch: isListSearch,
  exported: isOneOf('public', 'all', 'never'),
  exportedWhen: isFilter,
  graphql: isGraphql,
};

const TEXTS = ['string', 'text'];

const SEARCHABLE = [...TEXTS, 'uid', 'richtext'];

/** Facts that have no effect on attributes of other types. */
const TYPES_OF_FACTS: Partial<Record<string, readonly string[]>> = {
  plainText: TEXTS,
  url: TEXTS,
  revision: ['integer'],
  savedBy: TEXTS,
  publishAt: ['datetime'],
  unpublishAt: ['datetime'],
  publishFailure: ['json'],
  createByName: ['relation'],
  offeredFirst: ['relation'],
};

const ADMIN_ACTIONS: AdminAction[] = ['create', 'read', 'update', 'delete', 'publish'];

/**
 * Ends the start when a schema has an unknown fact or one with an invalid value: a misspelt fact would silently
 * leave a field unprotected.
 */
export const assertValidFacts = (strapi: Core.Strapi): void => {
  const models: Record<string, Model> = { ...strapi.components, ...strapi.contentTypes };
  const [problem] = checkFacts(models);
  if (problem !== undefined) exitWith(problem, 'docs/extending.md');
};

interface CheckedAttribute {
  pluginOptions?: object;
  type: string;
  visible?: boolean;
  target?: string;
}

/** A sentence for each invalid fact in the schemas of these models (by their uid). */
export const checkFacts = (models: Readonly<Record<string, Model>>): string[] => {
  const modelOf: ModelOf = (uid) => models[uid];
  return Object.entries(models).flatMap(([uid, model]) => [
    ...problemsOf(model.pluginOptions, TYPE, model, modelOf).map((problem) => `${uid}: ${problem}`),
    ...Object.entries(model.attributes).flatMap(([name, attribute]) => {
      const checked = attribute as CheckedAttribute;
      const { pluginOptions, type, visible } = checked;
      return [
        ...problemsOf(pluginOptions, FIELD, model, modelOf, checked),
        ...misplaced(pluginOptions, type),
        ...shown(pluginOptions, visible),
      ].map((problem) => `${uid}, ${name}: ${problem}`);
    }),
  ]);
};

const problemsOf = (
  options: object | undefined,
  checks: Record<string, Check>,
  model: Model,
  modelOf: ModelOf,
  attribute?: CheckedAttribute,
): string[] => {
  if (!options || !('foreword' in options)) return [];
  if (!isObject(options.foreword)) return ['pluginOptions.foreword must be an object'];
  return Object.entries(options.foreword).flatMap(([fact, value]) => {
    if (!Object.hasOwn(checks, fact)) {
      return [`pluginOptions.foreword knows no "${fact}" here, only ${known(checks)}`];
    }
    const problem = checks[fact]?.(value, model, modelOf, attribute);
    return problem === undefined ? [] : [`pluginOptions.foreword.${fact} ${problem}`];
  });
};

const misplaced = (options: object | undefined, type: string): string[] => {
  if (!options || !('foreword' in options) || !isObject(options.foreword)) return [];
  return Object.keys(options.foreword).flatMap((fact) => {
    const types = TYPES_OF_FACTS[fact];
    return !types || types.includes(type)
      ? []
      : [`pluginOptions.foreword.${fact} is for ${types.join(' and ')}, not for ${type}`];
  });
};

/** What the panel's forms must carry, whatever a role may read, they must not show. */
const shown = (options: object | undefined, visible: boolean | undefined): string[] => {
  if (visible === false || !options || !('foreword' in options)) return [];
  if (!isObject(options.foreword) || !('revision' in options.foreword)) return [];
  return ['pluginOptions.foreword.revision needs "visible": false beside it'];
};

const known = (checks: object): string => Object.keys(checks).join(', ');

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isAllOrOwn = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).every(
    ([scope, actions]) =>
      ['all', 'own'].includes(scope) &&
      Array.isArray(actions) &&
      actions.every((action) => ADMIN_ACTIONS.some((known) => known === action)),
  );
