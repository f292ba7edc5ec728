import { createApiToken, createReader, type TestReader } from '../people';
import { coreRoutesOf, siteContent } from './content-types';
import { contentApiRoutes } from './routes';

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

/** What docs/extending.md gives an editor's token: the content, and decisions over conversations. */
const editorActions = (): string[] => [
  ...siteContent().flatMap((type) =>
    coreRoutesOf(type, contentApiRoutes()).map(({ action }) => action),
  ),
  ...['find', 'findOne', 'replies', 'counts', 'moderate'].map(
    (action) => `api::comment.comment.${action}`,
  ),
  ...['find', 'update'].map((action) => `api::comment-setting.comment-setting.${action}`),
  ...['api::article.article.changes', 'api::editor-note.editor-note.corrections'],
  'api::site.site.update',
];

let apiTokens: Promise<[editor: string, full: string]> | undefined;

export const createCast = async (): Promise<Cast> => {
  const [editorToken, fullToken] = await (apiTokens ??= Promise.all([
    createApiToken(editorActions()),
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
