import { findNamed } from '../../../lib/named-documents';
import { nameKey } from '../../../text/words';
import { takeApartInThread } from '../clipping-thread';
import { NAMED } from '../domain/clip-names';
import type { Clipping, TakenApart } from '../domain/clip';

type Note = TakenApart['notes'][number] & { editor: string | null };

interface Named {
  name: string;
  documentId: string | null;
}

/** The parts of a page, with the documents that are known by the names in them. */
export type Proposal = Omit<TakenApart, 'authors' | 'topics' | 'notes'> & {
  authors: Named[];
  topics: Named[];
  notes: Note[];
};

/** The editors of a site, by their names. */
type Editors = ReadonlyMap<string, { name: string; documentId: string }>;

/**
 * Takes a pasted page apart. Stores nothing, and loads nothing.
 *
 * @param url where the page was copied, if that is known
 * @param locale of the Article that it will be
 */
export const proposeClip = async (
  clipping: Clipping,
  { url, locale }: { url?: string; locale: string },
): Promise<Proposal> => {
  const editors = await readEditors();
  const names = Array.from(editors.values(), ({ name }) => name);
  const language = locale.split('-')[0] ?? locale;
  const page = await takeApartInThread({ clipping, language, editors: names });
  return {
    ...page,
    canonicalUrl: page.canonicalUrl ?? url ?? null,
    authors: await known('authors', page.authors),
    topics: await known('topics', page.topics),
    notes: page.notes.map((note) => ({
      ...note,
      editor: editors.get(nameKey(note.signature))?.documentId ?? null,
    })),
  };
};

const readEditors = async (): Promise<Editors> => {
  const rows = await strapi.db.query('api::author.author').findMany({
    select: ['documentId', 'name'],
    where: { isEditor: true },
    orderBy: [{ id: 'desc' }],
  });
  return new Map(
    rows.map(({ documentId, name }: { documentId: string; name: string }) => [
      nameKey(name),
      { documentId, name },
    ]),
  );
};

/** Names with the documents that have them; of several the oldest. */
const known = async (field: keyof typeof NAMED, names: readonly string[]): Promise<Named[]> => {
  const found: Named[] = [];
  for (const name of names) {
    const [first] = await findNamed(NAMED[field], name);
    found.push({ name: first?.name ?? name, documentId: first?.documentId ?? null });
  }
  return found;
};
