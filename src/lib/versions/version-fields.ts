import { isDeepStrictEqual } from 'node:util';

import { type Attributes, componentModel } from '../schema';
import type { Content } from './content';
import { type IsPermitted, permittedContent } from './permitted-content';
import type { Version } from './read-version';
import { versionedType } from './versioned-type';

/** What of a version somebody may read. */
export const readableContent = (
  { contentType, content }: Pick<Version, 'contentType' | 'content'>,
  isPermitted: IsPermitted,
): Content => permittedContent(attributesOf(contentType), content, isPermitted, componentModel);

/** Which of these fields of a type somebody may read, or a part of them. */
export const readableFields = (
  uid: Version['contentType'],
  names: readonly string[],
  isPermitted: IsPermitted,
): string[] => {
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return Object.keys(readableContent({ contentType: uid, content: empty }, isPermitted));
};

/** The fields of a version that somebody may write as a whole. */
export const writableFieldsOf = (version: Version, isPermitted: IsPermitted): string[] => {
  const permitted = readableContent(version, isPermitted);
  return Object.keys(permitted).filter((name) =>
    isDeepStrictEqual(permitted[name], version.content[name]),
  );
};

const attributesOf = (uid: Version['contentType']): Attributes =>
  versionedType(uid)?.attributes ?? {};
