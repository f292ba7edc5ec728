import { useCallback, useLayoutEffect, useRef } from 'react';

import { changedNames } from '../ui/changed-names';
import type { FormAnswer } from './open-forms';
import type { EditedForm, Values } from './use-edited-form';

/** What was stored when the words in the form were typed over it, where somebody else has saved since. */
interface Earlier {
  revision?: number;
  base: Values;
}

/**
 * The panel fills its form anew whenever it has read the document again: after a save, and when something else has
 * made it do so. What has been typed meanwhile is put back, and is saved as a change of what it was typed over.
 *
 * @param stored the revision of the document as it was read last; undefined where the type has none
 */
export const useKeepTyping = (form: EditedForm, stored: number | undefined) => {
  const { values, initialValues, setField } = form;
  const last = useRef({ values, initialValues });
  /** The revision that the form was filled from. */
  const loaded = useRef(stored);
  /** The revision that was saved from here. */
  const own = useRef<number>();
  const earlier = useRef<Earlier>();
  /** What is typed is being taken out, and must not be put back when the form is filled anew meanwhile. */
  const isDropped = useRef(false);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { values, initialValues };
    loaded.current ??= stored;
    if (before.initialValues === initialValues) {
      if (changedNames(values, initialValues).length === 0) isDropped.current = false;
      return;
    }

    const typed = isDropped.current ? [] : changedNames(before.values, before.initialValues);
    isDropped.current = false;
    const former = { revision: loaded.current, base: before.initialValues };
    // After a save, Strapi takes what is in the form for what is stored, before it has read it.
    const isTakenOver = before.values === initialValues;
    if (!isTakenOver) loaded.current = stored;
    const now = loaded.current;
    if (typed.length === 0 || now === own.current) earlier.current = undefined;
    else if (now !== former.revision) earlier.current ??= former;
    for (const name of typed) setField(name, before.values[name]);
  }, [values, initialValues, setField, stored]);

  const revision = useCallback((): number | undefined => {
    if (loaded.current === undefined) return undefined;
    // Just after a save, the form has not been filled with what was saved.
    return earlier.current?.revision ?? Math.max(loaded.current, own.current ?? 0);
  }, []);
  const base = useCallback(
    (): Values => ({ ...last.current.initialValues, ...earlier.current?.base }),
    [],
  );
  /** Takes what was typed out of the form, which then shows what is stored as soon as it has been read. */
  const drop = useCallback(() => {
    const { values: typed, initialValues: read } = last.current;
    const taken = changedNames(typed, read);
    earlier.current = undefined;
    isDropped.current = taken.length > 0;
    for (const name of taken) setField(name, read[name]);
  }, [setField]);
  /** What was saved from here is no change of somebody else's. */
  const noteSaved = useCallback(({ data, meta }: FormAnswer) => {
    // Where something was merged, the form has not got it yet.
    if (typeof data?.revision === 'number' && !meta?.merged) own.current = data.revision;
  }, []);
  /** Puts in what was typed at another time. */
  const restore = useCallback(
    (typed: Values, over: Earlier) => {
      const isFormer = over.revision !== loaded.current;
      if (isFormer) earlier.current ??= over;
      for (const [name, value] of Object.entries(typed)) setField(name, value);
    },
    [setField],
  );
  return { revision, base, drop, noteSaved, restore };
};
