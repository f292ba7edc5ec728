import { findNamed, type NamedDocument } from './find-named';
import type { NamedRelation } from './named-relation';

interface Maker {
  /** Of the admin user. */
  user: number;
  mayCreate: boolean;
}

interface Obtained {
  /** More than one where several have the name; none where there is none and none may be made. */
  found: NamedDocument[];
  isNew: boolean;
}

/** By target, the requests under way: two that confirm one new name at the same moment make one document. */
const underWay = new Map<string, Promise<unknown>>();

/** The documents of this name, and a new one if there is none. */
export const obtainNamed = (
  relation: NamedRelation,
  name: string,
  maker: Maker,
): Promise<Obtained> => {
  const obtained = (underWay.get(relation.target) ?? Promise.resolve()).then(() =>
    findOrCreate(relation, name, maker),
  );
  underWay.set(
    relation.target,
    obtained.catch(() => undefined),
  );
  return obtained;
};

const findOrCreate = async (
  relation: NamedRelation,
  name: string,
  { user, mayCreate }: Maker,
): Promise<Obtained> => {
  const found = await findNamed(relation, name);
  if (found.length > 0 || !mayCreate) return { found, isNew: false };
  const data = {
    [relation.name]: name.normalize('NFC').trim().split(/\s+/u).join(' '),
    ...(relation.first !== undefined && { [relation.first]: true }),
    createdBy: user,
    updatedBy: user,
  };
  await strapi.documents(relation.target).create({ data });
  return { found: await findNamed(relation, name), isNew: true };
};
