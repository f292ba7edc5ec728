import { useState } from 'react';

import { useAuth } from '@strapi/strapi/admin';

import type { Signature } from '../ui/types';
import { useFetched } from './use-fetched';

/** In whose name a reply is. */
export interface ChosenSignature {
  /** Null while they are on their way. */
  offered: Signature[] | null;
  /** The one chosen last, while it is offered, or the first. */
  chosen: Signature | null;
  choose: (documentId: string) => void;
  failure: string | null;
}

/** The choice is remembered in this browser, for each of its users. */
export const useSignature = (): ChosenSignature => {
  const user = useAuth('Desk', (session) => session.user?.id);
  const key = `foreword.desk.replyAs.${user ?? ''}`;
  const { data, failure } = useFetched('/desk/signatures');
  const offered = data as Signature[] | null;
  const [id, setId] = useState(() => localStorage.getItem(key));

  return {
    offered,
    chosen: offered?.find(({ documentId }) => documentId === id) ?? offered?.at(0) ?? null,
    choose: (documentId) => {
      localStorage.setItem(key, documentId);
      setId(documentId);
    },
    failure,
  };
};
