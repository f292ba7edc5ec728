import type * as Graphql from 'graphql';

import { itsGraphql } from '../access/over-graphql';
import { app } from '../foreword';
import type { Language } from './filters';
import { modelOf, publicModels } from './models';

let schema: Graphql.GraphQLSchema | undefined;

/** Built once: it does not change while a server runs. */
export const graphqlSchema = (): Graphql.GraphQLSchema =>
  (schema ??= app().plugin('graphql').service('content-api').buildSchema());

interface Naming {
  getTypeName: (model: object) => string;
  getComponentName: (model: object) => string;
  getFiltersInputTypeName: (model: object) => string;
  getFindQueryName: (model: object) => string;
  getFindConnectionQueryName: (model: object) => string;
  getFindOneQueryName: (model: object) => string;
}

/** The names that the plugin gives to types and operations. */
const naming = (): Naming => app().plugin('graphql').service('utils').naming;

const schemaOf = (uid: string): object => app().getModel(uid as 'api::article.article');

/** The uid of a model by the name of its type, with all that public types lead to. */
export const uidsByType = (): Map<string, string> => {
  const uids = new Map<string, string>();
  const note = (uid: string): void => {
    const { isComponent, ways } = modelOf(uid);
    const { getComponentName, getTypeName } = naming();
    const name = (isComponent ? getComponentName : getTypeName)(schemaOf(uid));
    if (uids.has(name)) return;
    uids.set(name, uid);
    for (const { target } of ways) note(target);
  };
  for (const { uid } of publicModels()) note(uid);
  return uids;
};

/** What GraphQL takes in filters. */
export const graphqlLanguage = (): Language => {
  const { isInputObjectType } = itsGraphql();
  const fieldsOf = (name: string): string[] => {
    const type = graphqlSchema().getType(name);
    return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  };
  return {
    hasFilter: (uid, name) =>
      fieldsOf(naming().getFiltersInputTypeName(schemaOf(uid))).includes(name),
    operators: fieldsOf('StringFilterInput').map((name) => `$${name}`),
    isTerse: false,
  };
};

/** A field of Query that reads documents of a public type. */
export interface Reading {
  field: Graphql.GraphQLField<unknown, unknown>;
  uid: string;
}

/** Fields of Query that read public types: lists, lists with their pages, single documents, and an Article by its slug. */
export const readings = (): Reading[] => {
  const fields = graphqlSchema().getQueryType()?.getFields() ?? {};
  const generated = publicModels().flatMap(({ uid }) => {
    const { getFindQueryName, getFindConnectionQueryName, getFindOneQueryName } = naming();
    return [getFindQueryName, getFindConnectionQueryName, getFindOneQueryName].map(
      (nameOf): [string, string] => [nameOf(schemaOf(uid)), uid],
    );
  });
  const all: [string, string][] = [...generated, ['articleBySlug', 'api::article.article']];
  return all.flatMap(([name, uid]) => {
    const field = fields[name];
    return field ? [{ field, uid }] : [];
  });
};
