import { type BodyReading, plainLine } from '../../text/body';
import { htmlOfDocument } from '../../text/html';
import { numberOf, slugOf } from '../../text/slug';
import type { WantedSlug } from '../slugs';
import { companionsOf, type DerivedFromBody, type Markers } from './markers';

/** A row of a content type, or the part of it that is written: values by attribute. */
export type Row = Record<string, unknown>;

/** What a derivation needs from elsewhere. */
export interface Sources {
  readBody: (body: string) => BodyReading | Promise<BodyReading>;
  /**
   * Whether a new document's slug was proposed from the derived one, and not written by a person. Without
   * this function, every slug counts as written.
   */
  isProposal?: (slug: string, derived: string) => Promise<boolean>;
}

/** What a save changes in addition to the fields that are sent. */
export interface Derived {
  fields: Row;
  /** The slug to be claimed, which is also one of the fields; undefined when it does not change. */
  slug?: WantedSlug;
}

/** A save: the input of each derivation. */
interface Save {
  markers: Markers;
  /** Only the fields that are sent. */
  changes: Row;
  /** The row before the save; undefined when the save creates it. */
  stored: Row | undefined;
  /** Reads a body as it will be after the save; done once, and only when something needs it. */
  read: (source: string) => Promise<BodyReading>;
  sources: Sources;
}

/** The derived fields that a save changes. */
export const deriveFields = async (
  markers: Markers,
  changes: Row,
  stored: Row | undefined,
  sources: Sources,
): Promise<Derived> => {
  if (!stored && isCopy(markers, changes))
    return { fields: {}, slug: slugOfCopy(markers, changes) };

  const readings = new Map<string, Promise<BodyReading>>();
  const read = (source: string) => {
    const reading =
      readings.get(source) ??
      Promise.resolve(sources.readBody(textOf(valueAfter(source, changes, stored))));
    readings.set(source, reading);
    return reading;
  };
  const save: Save = { markers, changes, stored, read, sources };
  const fields: Row = { ...(await deriveReadings(save)), ...(await deriveExcerpts(save)) };
  const slug = await deriveSlug(save);
  return slug ? { fields: { ...fields, ...slugFields(markers, slug) }, slug } : { fields };
};

/**
 * The derived fields of a row whose values would be others if they were derived now: after a change of the
 * rules, or when rows were written without the hooks. It leaves out what a person wrote, and a slug that has
 * ever been public.
 */
export const staleFields = async (
  markers: Markers,
  stored: Row,
  readBody: Sources['readBody'],
): Promise<Row> => {
  const { slug } = markers;
  const isFollowing =
    slug?.companion !== undefined &&
    stored[slug.companion] !== false &&
    isUnpublished(markers, stored);
  const asNew: Row = { ...stored };
  for (const companion of companionsOf(markers)) asNew[companion] = null;
  for (const { name, companion } of markers.excerpts) {
    if (companion && stored[companion] === true) asNew[name] = null;
  }
  if (slug && isFollowing) asNew[slug.name] = null;

  const { fields } = await deriveFields(markers, asNew, undefined, { readBody });
  const isNumbered =
    slug && numberOf(textOf(stored[slug.name]), textOf(fields[slug.name])) !== undefined;
  const isSlugUnchanged = isFollowing ? isNumbered : slug && Boolean(stored[slug.name]);
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => {
      const isOfSlug = field === slug?.name || field === slug?.companion;
      return value !== stored[field] && !(isOfSlug && isSlugUnchanged);
    }),
  );
};

/** Whether a document has never been public. Without drafts, it is public from the start. */
const isUnpublished = ({ hasDrafts, firstPublication }: Markers, stored: Row): boolean =>
  hasDrafts && !(firstPublication && stored[firstPublication]);

/**
 * Whether a new row is a copy, made by publishing or by discarding a draft: its derived fields are copied with
 * it. No client can send a companion field, so a row that has one is a copy.
 */
const isCopy = (markers: Markers, row: Row): boolean =>
  companionsOf(markers).some((companion) => typeof row[companion] === 'boolean');

const slugOfCopy = ({ slug }: Markers, row: Row): WantedSlug | undefined =>
  slug && {
    slug: textOf(row[slug.name]),
    isDerived: slug.companion !== undefined && row[slug.companion] === true,
  };

const slugFields = ({ slug }: Markers, wanted: WantedSlug): Row => ({
  ...(slug && { [slug.name]: wanted.slug }),
  ...(slug?.companion && { [slug.companion]: wanted.isDerived }),
});

const deriveReadings = async ({ markers, changes, stored, read }: Save): Promise<Row> => {
  const fields: Row = {};
  for (const { name, source, value } of markers.readings) {
    if (stored && !isChanged(source, changes, stored)) continue;
    const reading = await read(source);
    const documentId = textOf(valueAfter('documentId', changes, stored));
    fields[name] = value === 'html' ? htmlOfDocument(reading.html, documentId) : reading[value];
  }
  return fields;
};

const deriveExcerpts = async (save: Save): Promise<Row> => {
  const fields: Row = {};
  for (const excerpt of save.markers.excerpts) {
    Object.assign(fields, await deriveExcerpt(save, excerpt));
  }
  return fields;
};

const deriveExcerpt = async (
  { changes, stored, read }: Save,
  { name, source, companion }: Markers['excerpts'][number],
): Promise<Row> => {
  const derived = async () => ({
    [name]: (await read(source)).excerpt || null,
    ...(companion && { [companion]: true }),
  });

  const isSourceChanged = !stored || isChanged(source, changes, stored);
  if (!companion) return isSourceChanged ? derived() : {};
  if (!stored || isChanged(name, changes, stored)) {
    const written = plainLine(textOf(changes[name]));
    // A form may send the derived excerpt back, which does not count as written.
    const isWritten = written !== '' && written !== (await read(source)).excerpt;
    return isWritten ? { [name]: written, [companion]: false } : derived();
  }
  if (stored[companion] !== false && isSourceChanged) return derived();
  // An empty text and none are the same to a form: the row keeps the one that it has.
  const isOtherNothing = name in changes && changes[name] !== stored[name];
  return isOtherNothing ? { [name]: stored[name] ?? null } : {};
};

const deriveSlug = async (save: Save): Promise<WantedSlug | undefined> => {
  const { markers, changes, stored, read, sources } = save;
  const { slug: field } = markers;
  if (!field) return undefined;
  const { name, source, body, companion } = field;
  const derived = () => slugFrom(field, valueAfter(source, changes, stored), read);

  if (!stored || isChanged(name, changes, stored)) {
    const written = slugOf(textOf(changes[name]));
    const isProposal = async () =>
      !stored &&
      companion !== undefined &&
      (await sources.isProposal?.(written, await derived())) === true;
    return written === '' || (await isProposal())
      ? { slug: await derived(), isDerived: true }
      : { slug: written, isDerived: false };
  }
  const isFollowing =
    companion !== undefined && stored[companion] === true && isUnpublished(markers, stored);
  const isSourceChanged =
    isChanged(source, changes, stored) || (body !== undefined && isChanged(body, changes, stored));
  if (!isFollowing || !isSourceChanged) return undefined;

  const slug = await derived();
  // The source still gives the same slug: the stored one stays, which may have a number.
  const before = await slugFrom(field, stored[source], async (from) =>
    sources.readBody(textOf(stored[from])),
  );
  return stored[name] && slug === before ? undefined : { slug, isDerived: true };
};

/** The slug of its source, or of the body's opening where the source has no letter. */
const slugFrom = async (
  { body, fallback }: NonNullable<Markers['slug']>,
  from: unknown,
  read: (source: DerivedFromBody['source']) => Promise<BodyReading>,
): Promise<string> =>
  slugOf(textOf(from)) || (body && slugOf((await read(body)).opening)) || fallback;

const isChanged = (field: string, changes: Row, stored: Row): boolean =>
  field in changes && (changes[field] ?? '') !== (stored[field] ?? '');

const valueAfter = (field: string, changes: Row, stored: Row | undefined): unknown =>
  field in changes ? changes[field] : stored?.[field];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
