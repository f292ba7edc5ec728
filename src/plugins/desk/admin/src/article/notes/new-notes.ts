import { useSyncExternalStore } from 'react';

import type { EditedArticle } from '../article';
import { noteRoutes } from './note-routes';
import { type NoteValues, valuesOf } from './note';

/**
 * Notes on an Article that is not saved yet. They outlast the form, which the panel makes anew after the first save, and
 * become notes of the Article that is made of it.
 */
export interface NewNote extends NoteValues {
  /** A name of its own until it has one. */
  documentId: string;
  status: 'draft';
}

/** By locale. */
const waiting = new Map<string, readonly NewNote[]>();

/** By locale, how many forms of new Articles are open. */
const forms = new Map<string, number>();

const listeners = new Set<() => void>();

let count = 0;

/** Grows with every change to what the server has, so that lists of notes are read again. */
let changes = 0;

const NONE: readonly NewNote[] = [];

const tell = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const newNotes = (locale: string): readonly NewNote[] => waiting.get(locale) ?? NONE;

export const useNewNotes = (locale: string): readonly NewNote[] =>
  useSyncExternalStore(subscribe, () => newNotes(locale));

/** A number that changes whenever notes were written elsewhere than in the list of notes. */
export const useNoteChanges = (): number => useSyncExternalStore(subscribe, () => changes);

export const notesChanged = (): void => {
  changes += 1;
  tell();
};

/** @param replaced the one that these are the new values of; none for another one */
export const keepNewNote = (locale: string, values: NoteValues, replaced?: string): void => {
  const notes = newNotes(locale);
  const documentId = replaced ?? `new ${(count += 1)}`;
  const note: NewNote = { ...values, documentId, status: 'draft' };
  const all = notes.map((one) => (one.documentId === replaced ? note : one));
  waiting.set(locale, replaced === undefined ? [...notes, note] : all);
  tell();
};

export const dropNewNote = (locale: string, documentId: string): void => {
  const others = newNotes(locale).filter((one) => one.documentId !== documentId);
  waiting.set(locale, others);
  tell();
};

/** @returns what is to be called when the form is closed */
export const openForm = (locale: string): (() => void) => {
  const add = (change: number) => forms.set(locale, (forms.get(locale) ?? 0) + change);
  add(1);
  return () => void add(-1);
};

/**
 * Makes the notes that wait notes of the Article that was just made. One that cannot be saved goes on waiting.
 *
 * @throws what the first of these was refused with
 */
export const attachNewNotes = async (article: EditedArticle): Promise<void> => {
  if (!forms.get(article.locale)) return;
  const failures: unknown[] = [];
  for (const [order, note] of newNotes(article.locale).entries()) {
    try {
      await noteRoutes.create(article, valuesOf(note), order);
      dropNewNote(article.locale, note.documentId);
    } catch (error) {
      failures.push(error);
    }
  }
  notesChanged();
  if (failures.length > 0) throw failures[0];
};
