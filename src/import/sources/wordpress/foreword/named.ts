import type { Fields } from '../wxr/parts';
import { objectIn, pathsIn, textIn } from './decode';
import { asCarried, type NamedData } from '../../../../export/wordpress/format';

/** The element in which an export keeps what it has to say of an Author or a Topic. */
const DATA = 'data';

/**
 * What Foreword itself has written about an Author or a Topic; undefined where it has not, or where that is damaged.
 *
 * @param shown the name that the file says
 */
export const readOwnNamed = (fields: Fields, shown: string): NamedData | undefined => {
  const data = objectIn(fields.get(DATA) ?? '');
  if (!data) return undefined;
  const name = textIn(data, 'name') ?? '';
  return {
    name: asCarried(name) === asCarried(shown) ? name : shown,
    text: textIn(data, 'text'),
    url: textIn(data, 'url'),
    isEditor: data.isEditor === true,
    redirects: pathsIn(data, 'redirects'),
  };
};
