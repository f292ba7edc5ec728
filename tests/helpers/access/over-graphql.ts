import { randomUUID } from 'node:crypto';

import type { UID } from '@strapi/strapi';
import type * as Graphql from 'graphql';

import { uniqueTitle } from '../content';
import { freshWords } from '../conversation';
import { app, load } from '../foreword';
import { graphql } from '../http';
import type { TestReader } from '../people';
import { type CallerName, CALLERS, createCast } from './callers';
import { type ApiType, apiTypes, createSample, requiredFields } from './content-types';
import { THINGS } from './things';

type Field = Graphql.GraphQLField<unknown, unknown>;

/** The server's own: types of another copy are not its types. */
export const itsGraphql = () => load('graphql') as typeof Graphql;

export interface Operation {
  kind: 'query' | 'mutation';
  field: Field;
}

type Variables = Record<string, unknown>;

const withId =
  (thing: (reader: TestReader) => Promise<string>, more: Variables = {}, name = 'documentId') =>
  async (reader: TestReader): Promise<Variables> => ({ [name]: await thing(reader), ...more });

const newAccount = () => {
  const username = `r-${randomUUID().slice(0, 8)}`;
  return { username, email: `${username}@example.org`, password: 'correct horse battery' };
};

/** Arguments that the field would take from somebody who may. */
const VARIABLES: Record<string, (reader: TestReader) => Promise<Variables>> = {
  article: withId(THINGS.article),
  articleBySlug: async () => ({ slug: 'unknown' }),
  articleComments: withId(THINGS.article, {}, 'article'),
  author: withId(THINGS.author),
  topic: withId(THINGS.topic),
  editorNote: withId(THINGS.note),
  comment: withId(THINGS.comment),
  commentReplies: withId(THINGS.comment),
  uploadFile: withId(THINGS.fileDocument),
  usersPermissionsUser: withId(THINGS.accountDocument),
  createArticle: async () => ({ data: { title: uniqueTitle() } }),
  updateArticle: withId(THINGS.article, { data: { excerpt: 'Short.' } }),
  deleteArticle: withId(THINGS.article),
  createAuthor: async () => ({ data: { name: uniqueTitle('Author') } }),
  updateAuthor: withId(THINGS.author, { data: { bio: 'Writes.' } }),
  deleteAuthor: withId(THINGS.author),
  createTopic: async () => ({ data: { name: uniqueTitle('Topic') } }),
  updateTopic: withId(THINGS.topic, { data: { description: 'A subject.' } }),
  deleteTopic: withId(THINGS.topic),
  createEditorNote: async () => ({
    data: { article: await THINGS.article(), kind: 'foreword', body: 'A note.' },
  }),
  updateEditorNote: withId(THINGS.note, { data: { body: 'A note.' } }),
  deleteEditorNote: withId(THINGS.note),
  createComment: async () => ({ data: { article: await THINGS.article(), body: freshWords() } }),
  updateComment: withId(THINGS.comment, { data: { body: freshWords() } }),
  deleteComment: withId(THINGS.comment),
  likeComment: withId(THINGS.comment),
  unlikeComment: withId(THINGS.comment),
  reportComment: withId(THINGS.comment, { data: { reason: 'spam' } }),
  moderateComment: withId(THINGS.comment, { data: { status: 'rejected' } }),
  updateUploadFile: withId(THINGS.file, { info: { caption: 'A caption.' } }, 'id'),
  deleteUploadFile: withId(THINGS.file, {}, 'id'),
  createUsersPermissionsRole: async () => ({
    data: { name: uniqueTitle('Role'), description: 'A role' },
  }),
  updateUsersPermissionsRole: withId(
    THINGS.role,
    { data: { name: 'Renamed', description: 'A role' } },
    'id',
  ),
  deleteUsersPermissionsRole: withId(THINGS.role, {}, 'id'),
  createUsersPermissionsUser: async () => ({
    data: { ...newAccount(), role: await THINGS.role() },
  }),
  updateUsersPermissionsUser: withId(THINGS.account, { data: { bio: 'Reads.' } }, 'id'),
  deleteUsersPermissionsUser: withId(THINGS.stranger, {}, 'id'),
  login: async () => ({ input: { identifier: 'nobody', password: 'wrong' } }),
  register: async () => ({ input: newAccount() }),
  forgotPassword: async () => ({ email: 'nobody@example.org' }),
};

/** Every field of Query and of Mutation, as the schema is built. */
export const graphqlOperations = (): Operation[] => {
  const schema: Graphql.GraphQLSchema = app()
    .plugin('graphql')
    .service('content-api')
    .buildSchema();
  const fieldsOf = (kind: Operation['kind']) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }));
  };
  return [...fieldsOf('query'), ...fieldsOf('mutation')];
};

/** What each caller is told by a field: `ok`, `null`, or the code of the error. */
export const tryOperation = async ({
  kind,
  field,
}: Operation): Promise<Record<CallerName, string>> => {
  const { reader, tokens } = await createCast();
  const answers: [CallerName, string][] = [];
  for (const caller of CALLERS) {
    const given = await variablesOf(field.name, reader);
    const variables = { ...unknownFor(field), ...given };
    answers.push([
      caller,
      verdict(await graphql(textOf(kind, field, variables), variables, tokens[caller]), field),
    ]);
  }
  return Object.fromEntries(answers) as Record<CallerName, string>;
};

/** Arguments that are named here, or else those that the schema of the field's content type asks for. */
const variablesOf = async (field: string, reader: TestReader): Promise<Variables> => {
  const named = VARIABLES[field];
  if (named) return named(reader);
  for (const type of apiTypes()) {
    const variables = await generatedVariables(type, field);
    if (variables) return variables;
  }
  return {};
};

/** For the fields that the plugin generates of a content type; undefined for all others. */
const generatedVariables = async (type: ApiType, field: string): Promise<Variables | undefined> => {
  const { naming } = app().plugin('graphql').service('utils');
  const model = app().contentType(type.uid as UID.ContentType);
  const data = requiredFields(type);
  switch (field) {
    case naming.getFindOneQueryName(model):
    case naming.getDeleteMutationTypeName(model):
      return { documentId: await createSample(type) };
    case naming.getCreateMutationTypeName(model):
      return { data };
    case naming.getUpdateMutationTypeName(model):
      return { documentId: await createSample(type), data };
    default:
      return undefined;
  }
};

/** Something for each argument that must be there. */
const unknownFor = ({ args }: Field): Variables => {
  const { getNamedType, isLeafType, isRequiredArgument } = itsGraphql();
  return Object.fromEntries(
    args
      .filter(isRequiredArgument)
      .map(({ name, type }) => [name, isLeafType(getNamedType(type)) ? 'unknown' : {}]),
  );
};

const textOf = (kind: Operation['kind'], field: Field, variables: Variables): string => {
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const { getNamedType, isLeafType } = itsGraphql();
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${kind}${declared && ` (${declared})`} {
    ${field.name}${passed && ` (${passed})`}${selection}
  }`;
};

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { extensions?: { code?: string; error?: { details?: { code?: string } } } }[];
}

const verdict = ({ data, errors }: Answer, { name }: Field): string => {
  const [error] = errors ?? [];
  if (!error) return data?.[name] === null ? 'null' : 'ok';
  const { code, error: told } = error.extensions ?? {};
  return told?.details?.code ?? code ?? 'ERROR';
};
