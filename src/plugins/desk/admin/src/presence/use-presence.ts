import { useEffect, useState } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';

/** A document that is open in a form: its type by the name that `/desk` has for it, and its locale if it has one. */
export interface OpenDocument {
  type: 'article' | 'note';
  documentId: string;
  locale?: string | null;
}

/** In milliseconds: how often the server is told, and asked. */
const INTERVAL = 8_000;

/**
 * Tells the server that a document is open here.
 *
 * @param document null where there is none yet
 * @returns the names of the others who have it open
 */
export const usePresence = (document: OpenDocument | null): string[] => {
  const [names, setNames] = useState<string[]>([]);
  const { type, documentId, locale } = document ?? {};

  useEffect(() => {
    if (!type || !documentId) return undefined;
    const place = { type, document: documentId, ...(locale && { locale }) };
    let isOpen = true;
    const show = (others: string[]) => {
      if (isOpen) setNames(others);
    };
    // The client that components are given ends its requests with them, and so the last one too.
    const { put, del } = getFetchClient();
    const tell = () =>
      put<{ data: { name: string }[] }>('/desk/presence', place).then(
        ({ data }) => show(data.data.map(({ name }) => name)),
        // A server that cannot be reached says nothing about who is there.
        () => show([]),
      );
    void tell();
    const timer = setInterval(() => void tell(), INTERVAL);
    return () => {
      show([]);
      isOpen = false;
      clearInterval(timer);
      // Where this fails, the server forgets by itself.
      del(`/desk/presence?${new URLSearchParams(place).toString()}`).catch(() => undefined);
    };
  }, [type, documentId, locale]);

  return names;
};
