import { createApiToken, createReader, type TestReader } from '../people';

/** Who knocks at each door. */
export const CALLERS = [
  'anonymous',
  'reader',
  'other reader',
  'banned reader',
  'editor token',
  'full token',
] as const;

export type CallerName = (typeof CALLERS)[number];

/** New Readers, and each caller's token; what is asked for belongs to `reader`. */
export interface Cast {
  reader: TestReader;
  tokens: Record<CallerName, string | undefined>;
}

/** What docs/developers.md gives an editor's token: the content, and decisions over conversations. */
const EDITOR_ACTIONS = [
  ...['article', 'editor-note', 'author', 'topic'].flatMap((name) =>
    ['find', 'findOne', 'create', 'update', 'delete'].map((action) => [name, action]),
  ),
  ...['find', 'findOne', 'replies', 'counts', 'moderate'].map((action) => ['comment', action]),
  ...['find', 'findOne', 'update'].map((action) => ['discussion', action]),
  ...['find', 'update'].map((action) => ['comment-setting', action]),
].map(([name, action]) => `api::${name}.${name}.${action}`);

let apiTokens: Promise<[editor: string, full: string]> | undefined;

export const createCast = async (): Promise<Cast> => {
  const [editorToken, fullToken] = await (apiTokens ??= Promise.all([
    createApiToken(EDITOR_ACTIONS),
    createApiToken(),
  ]));
  const [reader, other, banned] = await Promise.all([
    createReader(),
    createReader(),
    createReader({ commenting: 'banned' }),
  ]);
  return {
    reader,
    tokens: {
      anonymous: undefined,
      reader: reader.token,
      'other reader': other.token,
      'banned reader': banned.token,
      'editor token': editorToken,
      'full token': fullToken,
    },
  };
};
