import { inTransaction, isPostgres } from '../database';
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
): Promise<Obtained> =>
  inTurn([relation.target], () => inTransaction(() => obtainNamedInTurn(relation, name, maker)));

/**
 * Runs work that obtains documents of these types by their names, while no other does. A transaction in which they are
 * obtained is to be begun within: one that waited for its turn would keep the others from the database.
 */
export const inTurn = <Result>(
  [target, ...others]: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> => {
  if (target === undefined) return work();
  const done = (underWay.get(target) ?? Promise.resolve()).then(() => inTurn(others, work));
  underWay.set(
    target,
    done.catch(() => undefined),
  );
  return done;
};

/** Like `obtainNamed`, for callers whose turn it is, in a transaction. */
export const obtainNamedInTurn = async (
  relation: NamedRelation,
  name: string,
  { user, mayCreate }: Maker,
): Promise<Obtained> => {
  let found = await findNamed(relation, name);
  if (found.length === 0 && mayCreate) {
    await waitForOthers(relation.target);
    found = await findNamed(relation, name);
  }
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

/** Any number, as long as no other advisory lock of the database has it. */
const LOCK = 1_952_804_213;

/** On PostgreSQL other instances may be making the same document: until they have committed it is not to be seen. */
const waitForOthers = async (target: string): Promise<void> => {
  if (!isPostgres()) return;
  await inTransaction((trx) =>
    trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [LOCK, target]),
  );
};
