import type { UID } from '@strapi/strapi';

import { currentDialect } from './dialect';
import { selectionOf, type Selection } from './select';
import type { Shape } from './shape';

/** The alias of the table that a statement reads. */
export const ROOT = 't0';

/** A statement's columns as text, `c0` and on, and how to make of a row what is sent. */
export interface ReadModel {
  /** Tells it from others in this process. */
  id: number;
  columns: string;
  decode: (row: Record<string, unknown>) => Record<string, unknown>;
}

let models = 0;

/** Made once for a shape: a schema does not change while the process runs. */
export const compileReadModel = (uid: UID.Schema, shape: Shape): ReadModel => {
  let count = 0;
  const nextAlias = (): string => `t${(count += 1)}`;
  const dialect = currentDialect();
  const { columns, decode }: Selection = selectionOf(uid, ROOT, shape, { dialect, nextAlias });
  return {
    id: (models += 1),
    columns: columns.map((sql, index) => `${sql} as c${index}`).join(', '),
    decode: (row) => decode(columns.map((_, index) => row[`c${index}`])),
  };
};
