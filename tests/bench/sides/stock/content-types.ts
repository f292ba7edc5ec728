import fs from 'node:fs';
import path from 'node:path';

import { ROOT } from '../../core/root';

interface Attribute {
  type: string;
  target?: string;
  private?: boolean;
  pluginOptions?: { foreword?: { serverOwned?: boolean }; [plugin: string]: unknown };
  [option: string]: unknown;
}

interface Schema {
  attributes: Record<string, Attribute>;
  [part: string]: unknown;
}

const TYPES = ['article', 'author', 'topic', 'editor-note'];

/** A conversation as one would add it to a plain Strapi: Comments that point at their Article. */
const COMMENT = {
  kind: 'collectionType',
  collectionName: 'comments',
  info: { singularName: 'comment', pluralName: 'comments', displayName: 'Comment' },
  options: { draftAndPublish: false },
  attributes: {
    body: { type: 'text', required: true },
    article: {
      type: 'relation',
      relation: 'manyToOne',
      target: 'api::article.article',
      inversedBy: 'comments',
    },
    parent: { type: 'relation', relation: 'manyToOne', target: 'api::comment.comment' },
    author: { type: 'relation', relation: 'manyToOne', target: 'plugin::users-permissions.user' },
  },
};

const COMMENTS_OF_AN_ARTICLE = {
  type: 'relation',
  relation: 'oneToMany',
  target: 'api::comment.comment',
  mappedBy: 'article',
};

const COMPONENTS = ['article/seo.json', 'article/source.json'];

/**
 * Foreword's content types as a plain Strapi would have them: what people write, without indexes and
 * without the edit layouts, which name the other fields too.
 */
export const stockTypes = () => ({
  contentTypes: {
    ...Object.fromEntries(
      TYPES.map((name) => [name, plain(read(`api/${name}/content-types/${name}/schema.json`))]),
    ),
    comment: COMMENT,
  },
  components: Object.fromEntries(COMPONENTS.map((file) => [file, read(`components/${file}`)])),
});

const read = (file: string): Schema =>
  JSON.parse(fs.readFileSync(path.join(ROOT, 'src', file), 'utf8')) as Schema;

const plain = ({ indexes: _indexes, config: _config, attributes, ...schema }: Schema) => ({
  ...schema,
  attributes: {
    ...Object.fromEntries(Object.entries(attributes).filter(([, each]) => isPlain(each))),
    ...(schema.collectionName === 'articles' && { comments: COMMENTS_OF_AN_ARTICLE }),
  },
});

/** Written by people, and leading to nothing that a plain Strapi lacks. */
const isPlain = ({ target, pluginOptions }: Attribute): boolean => {
  const isServerOwned = pluginOptions?.foreword?.serverOwned === true;
  const isOfStock = !target?.startsWith('api::') || TYPES.some((name) => target === uid(name));
  return !isServerOwned && isOfStock;
};

const uid = (name: string): string => `api::${name}.${name}`;
