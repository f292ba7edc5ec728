import type { Refusal } from '../refusals/refusal';

/** What the server says of a save that comes from another revision than the one that is stored. */
export interface ToldConflict {
  /** The fields that both have changed. */
  fields: string[];
  /** Who has saved meanwhile; null where nobody knows. */
  by: string | null;
  at: string | null;
  revision: number | null;
}

export interface ConflictField {
  name: string;
  label: string;
  /** What the form was loaded with. */
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Conflict extends Omit<ToldConflict, 'fields'> {
  fields: ConflictField[];
}

/** What is to stay of one field. */
export type Choice = { of: 'mine' | 'theirs' } | { of: 'merge'; text: string };

/** By the name of the field. */
export type Choices = Readonly<Partial<Record<string, Choice>>>;

/** Undefined for any other refusal. */
export const conflictIn = ({ code, details }: Refusal): ToldConflict | undefined => {
  if (code !== 'EDIT_CONFLICT') return undefined;
  const { fields, by, at, revision } = details;
  return {
    fields: Array.isArray(fields) ? fields.map(String) : [],
    by: typeof by === 'string' ? by : null,
    at: typeof at === 'string' ? at : null,
    revision: typeof revision === 'number' ? revision : null,
  };
};

/** The value that was chosen for a field. */
export const chosenValue = (
  choice: Choice | undefined,
  mine: unknown,
  theirs: unknown,
): unknown => {
  if (choice?.of === 'merge') return choice.text;
  return choice?.of === 'theirs' ? theirs : mine;
};
