import { useEffect, useRef } from 'react';

import { choices, type Row, type Verdict } from './rows';
import type { Current } from './use-current';
import type { DecidedStatus } from './use-decisions';
import type { Selection } from './use-selection';

interface Desk {
  /** While a dialog is open. */
  isDisabled: boolean;
  mayModerate: boolean;
  current: Current;
  selection: Selection;
  decide: (rows: readonly Row[], to: DecidedStatus) => void;
  undo: () => void;
  showHelp: () => void;
}

const VERDICT_OF = new Map<string, Verdict>([
  ['a', 'approved'],
  ['r', 'rejected'],
  ['s', 'spam'],
]);

/** The keys of the desk. With a selection, a, r and s decide over all of it. */
export const useKeyboard = (desk: Desk): void => {
  const latest = useRef(desk);
  latest.current = desk;

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (latest.current.isDisabled || isIgnored(event)) return;
      if (press(keyOf(event), latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};

/** @returns whether the key means anything here */
const press = (key: string, desk: Desk): boolean => {
  const { current, selection, mayModerate } = desk;
  if (key === 'j') current.move(1);
  else if (key === 'k') current.move(-1);
  else if (key === '?') desk.showHelp();
  else if (!mayModerate) return false;
  else if (key === 'x' && current.row) selection.toggle(current.row);
  else if (key === 'u') desk.undo();
  else {
    const verdict = VERDICT_OF.get(key);
    if (!verdict) return false;
    const rows = selection.rows.length > 0 ? selection.rows : current.row ? [current.row] : [];
    const concerned = rows.filter((row) => choices(row).includes(verdict));
    if (concerned.length > 0) desk.decide(concerned, verdict);
  }
  return true;
};

/** Typing, an open menu, and what the browser and the panel do with Ctrl, Alt and Cmd. */
const isIgnored = ({ target, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean =>
  ctrlKey ||
  altKey ||
  metaKey ||
  repeat ||
  (target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], dialog, [role="dialog"]',
    ) !== null);

/** On a Hebrew or a Russian keyboard the keys are where they are on an English one. */
const keyOf = ({ key, code }: KeyboardEvent): string => {
  if (key === '?' || /^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
};
