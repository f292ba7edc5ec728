import { useLayoutEffect, useRef, useState } from 'react';

import type { Row } from './rows';

/** The Comment that the keyboard shortcuts act on. */
export interface Current {
  row: Row | null;
  /** Steps down (1) or up (-1). */
  move: (step: 1 | -1) => void;
  /** Makes it the current one, where the browser's focus has gone there. */
  set: (id: string) => void;
  /** Goes to the next one that is not among these, which are about to leave. */
  stepOver: (rows: readonly Row[]) => void;
  /** Keeps it where it is on the screen while rows come in above it: call it before they do. */
  hold: () => void;
}

/** Where the element of a row is found. */
export const rowId = (documentId: string): string => `desk-comment-${documentId}`;

/** Focus moves with it, so that screen readers announce the Comment that the shortcuts act on. */
export const useCurrent = (rows: readonly Row[]): Current => {
  const [id, setId] = useState<string | null>(null);
  const focusNext = useRef(false);
  const heldAt = useRef<number | null>(null);
  const index = rows.findIndex(({ documentId }) => documentId === id);

  // After each render: the element that is to have the focus may only just have come.
  useLayoutEffect(() => {
    if (!focusNext.current || id === null) return;
    focusNext.current = false;
    const element = elementOf(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  });

  useLayoutEffect(() => {
    const element = heldAt.current === null || id === null ? null : elementOf(id);
    if (element) scrollerOf(element).scrollTop += topOf(element) - (heldAt.current ?? 0);
    heldAt.current = null;
  });

  const go = (row: Row | undefined) => {
    if (!row) return;
    focusNext.current = true;
    setId(row.documentId);
  };

  return {
    row: rows[index] ?? null,
    set: setId,
    hold: () => {
      const element = id === null ? null : elementOf(id);
      heldAt.current = element && topOf(element);
    },
    move: (step) => go(rows[index === -1 ? 0 : index + step]),
    stepOver: (leaving) => {
      const stays = (row: Row) => !leaving.some(({ documentId }) => documentId === row.documentId);
      const from = rows.findIndex((row) => !stays(row));
      if (from !== -1)
        go(rows.slice(from).find(stays) ?? rows.slice(0, from).reverse().find(stays));
    },
  };
};

const elementOf = (id: string): HTMLElement | null => document.getElementById(rowId(id));

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** What scrolls an element up and down: a part of the panel, or the page. */
const scrollerOf = (element: Element): Element => {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(outer).overflowY);
    if (scrolls && outer.scrollHeight > outer.clientHeight) return outer;
  }
  return document.scrollingElement ?? document.documentElement;
};
