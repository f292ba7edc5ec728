import { type CallerState, isPermitted } from '../../../lib/access';
import { readPublished } from '../../../lib/reader';
import { ownerOfSlug } from '../../../lib/slugs';

/** A Topic or an Author of which there is a feed. */
export interface Named {
  documentId: string;
  name: string;
  slug: string;
}

const UIDS = { topic: 'api::topic.topic', author: 'api::author.author' } as const;

/** The Topic or Author that a document id, a slug or a former slug names; undefined where Public sees none. */
export const findNamed = async (
  caller: CallerState,
  kind: keyof typeof UIDS,
  { idOrSlug, locale }: { idOrSlug: string; locale: string },
): Promise<Named | undefined> => {
  const uid = UIDS[kind];
  if (!(await isPermitted(caller, `${uid}.find`))) return undefined;
  const read = (wanted: string): Promise<Named | undefined> =>
    readPublished<Named>(caller, uid, {
      ...{ idOrSlug: wanted, locale },
      question: { fields: ['name', 'slug'] },
    });
  const owner = await ownerOfSlug(uid, '', idOrSlug);
  return owner ? read(owner.documentId) : read(idOrSlug);
};
