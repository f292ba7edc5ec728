import type { UID } from '@strapi/strapi';

import { app } from '../foreword';

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

/** A way from a content type over its relations, and the content type or component where it ends. */
export interface Path {
  names: string[];
  uid: string;
}

const DEEPEST = 3;

const attributesOf = (uid: string): [string, Attribute][] =>
  Object.entries(app().getModel(uid as UID.Schema).attributes);

const targetOf = ({ type, target, component }: Attribute): string | undefined => {
  if (type === 'media') return 'plugin::upload.file';
  return type === 'component' ? component : target;
};

/** The fields of a content type that hold a value of their own: private ones as well. */
export const leavesOf = (uid: string): { name: string; type: string }[] => [
  { name: 'id', type: 'integer' },
  { name: 'documentId', type: 'string' },
  ...attributesOf(uid)
    .filter(([, { type }]) => !['relation', 'media', 'component', 'dynamiczone'].includes(type))
    .map(([name, { type }]) => ({ name, type })),
];

/**
 * Every way over relations, media and components, private ones as well, up to three deep; the empty one
 * first.
 *
 * @param leadsOn whether what is refused at the end of a way is not tried again behind it
 */
export const pathsFrom = async (
  uid: string,
  leadsOn: (path: Path) => Promise<boolean>,
): Promise<Path[]> => {
  const found: Path[] = [];
  const waiting: Path[] = [{ names: [], uid }];
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    found.push(path);
    if (path.names.length === DEEPEST) continue;
    if (path.names.length > 0 && !(await leadsOn(path))) continue;
    for (const [name, attribute] of attributesOf(path.uid)) {
      const target = targetOf(attribute);
      if (target) waiting.push({ names: [...path.names, name], uid: target });
    }
  }
  return found;
};
