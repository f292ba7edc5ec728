import { isDraftOnly } from '../draft-only';
import { ownerOfSlug, slugField } from '../slugs';
import { type Left, restorable } from './restorable';
import type { Version } from './read-version';
import type { VersionedType } from './versioned-type';

type Data = Record<string, unknown>;

/**
 * What is written to make a version the draft. What was derived from other fields is derived again, from what is
 * restored; the slug of an Article that is there stays, unless a person wrote that of the version.
 *
 * @param isGone whether the document is made again
 * @param left what could not be restored is added here
 */
export const restoredData = async (
  type: VersionedType,
  { content, kept, documentId, locale }: Version,
  { isGone, left }: { isGone: boolean; left: Left[] },
): Promise<Data> => {
  // When an earlier text was to be published says nothing about when this one is.
  const lasting = Object.fromEntries(
    Object.entries(content).filter(([name]) => !isDraftOnly(type.attributes[name] ?? {})),
  );
  const data = await restorable(type.attributes, lasting, left);
  const slug = slugField(type.uid)?.name;
  for (const field of type.kept.filter((name) => kept[name] === true).map(derivedField)) {
    if (field !== slug && field in data) data[field] = '';
  }
  if (slug === undefined || typeof data[slug] !== 'string') return data;

  const { [slug]: wanted, ...others } = data;
  if (!isGone && kept[`${slug}IsDerived`] === true) return others;
  const owner = await ownerOfSlug(type.uid, locale, wanted as string);
  if (owner === undefined || owner.documentId === documentId) return data;
  left.push({ field: slug, documentId: owner.documentId });
  return others;
};

const derivedField = (name: string): string => name.replace(/IsDerived$/, '');
