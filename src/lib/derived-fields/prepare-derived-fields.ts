import { withoutOwnHosts } from '../../text/body';
import type { DocumentMiddleware } from '../document-service';
import { ownHosts } from '../env';
import { bodiesOf, companionsOf, type Markers, markersOf } from './markers';
import { readBodyInThread } from './read-body-in-thread';

/**
 * Document Service middleware: what must happen before the Document Service opens its transaction. Addresses of our own
 * uploads lose their host; a long body is read here, so that no transaction waits for it; and a clone's derived fields
 * are reset.
 */
export const prepareDerivedFields: DocumentMiddleware = async ({ uid, action, params }, next) => {
  const markers = markersOf(uid);
  if (!markers) return next();

  for (const body of bodiesOf(markers)) {
    const written = params.data?.[body];
    if (typeof written !== 'string') continue;
    const kept = withoutOwnHosts(written, ownHosts(process.env));
    // The caller's object stays as it is.
    if (kept !== written) params.data = { ...params.data, [body]: kept };
    await readBodyInThread(kept);
  }
  if (action === 'clone') params.data = { ...fieldsResetInClone(markers), ...params.data };
  return next();
};

/**
 * The fields that a clone does not copy: it has not been published yet, and its derived fields are derived
 * from its own values. Without its companions it does not count as one of the copies that publishing makes.
 */
const fieldsResetInClone = (markers: Markers): Record<string, null> => {
  const { firstPublication } = markers;
  const names = [...companionsOf(markers), ...(firstPublication ? [firstPublication] : [])];
  return Object.fromEntries(names.map((name) => [name, null]));
};
