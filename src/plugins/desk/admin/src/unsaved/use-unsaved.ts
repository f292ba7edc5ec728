import { useCallback, useEffect, useRef, useState } from 'react';

import { useAuth } from '@strapi/strapi/admin';

import { changedNames } from '../ui/changed-names';
import type { KeptText, Scope, Snapshot } from './kept-text';
import { findTexts, keepText, markOpen, removeText } from './store';

const PAUSE_MS = 500;

const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** A browser may have no place, or forbid to use it: then nothing is kept, and nothing else fails. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

/**
 * Keeps in the browser what is typed and not saved, and finds what was kept before.
 *
 * @param snapshot null where nothing is unsaved
 */
export const useUnsaved = ({ model, documentId, locale }: Scope, snapshot: Snapshot | null) => {
  const user = useAuth('desk', (session) => session.user?.id) as number | undefined;
  const [id] = useState(newId);
  const [found, setFound] = useState<KeptText[]>([]);
  const latest = useRef({ snapshot, isKept: false, isDone: false });
  latest.current.snapshot = snapshot;

  const write = useCallback(() => {
    const { snapshot: typed, isKept, isDone } = latest.current;
    if (user === undefined || (!isKept && (typed === null || isDone))) return;
    latest.current.isKept = typed !== null && !isDone;
    if (typed === null || isDone) quietly(removeText(id));
    else quietly(keepText({ ...typed, id, user, model, documentId, locale, at: Date.now() }));
  }, [id, user, model, documentId, locale]);

  useEffect(() => {
    if (user === undefined) return undefined;
    let isCurrent = true;
    const show = (texts: KeptText[]) => isCurrent && setFound(texts);
    quietly(findTexts(user, { model, documentId, locale }).then(show));
    const markClosed = markOpen(id);
    return () => {
      isCurrent = false;
      markClosed();
    };
  }, [id, user, model, documentId, locale]);

  const timer = useRef<ReturnType<typeof setTimeout>>();
  const words = snapshot && JSON.stringify(snapshot);
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      write();
    }, PAUSE_MS);
  }, [words, write]);
  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      clearTimeout(timer.current);
      timer.current = undefined;
      write();
    };
  }, [write]);

  const remove = useCallback((kept: KeptText) => {
    setFound((all) => all.filter((one) => one !== kept));
    quietly(removeText(kept.id));
  }, []);
  const finish = useCallback(() => {
    latest.current.isDone = true;
    write();
  }, [write]);
  /** Keeps something for the page of another document, which is opened next. */
  const handOn = (to: string, typed: Snapshot) => {
    if (user === undefined) return;
    const scope = { model, documentId: to, locale };
    quietly(keepText({ ...typed, ...scope, id: newId(), user, at: Date.now() }));
  };

  /** What is already in the form again need not be offered. */
  const isOffered = (kept: KeptText) =>
    snapshot === null || changedNames(kept.values, snapshot.values).length > 0;
  return { found: found.filter(isOffered), remove, finish, handOn };
};
