import { useEffect, useRef } from 'react';

import type { Refusal } from '../refusals/refusal';

/** What the content manager is asked to do with a document. */
export interface FormRequest {
  model: string;
  collectionType?: string;
  /** None of a new one. */
  documentId?: string;
  /** Of which document it is a copy. */
  sourceId?: string;
  params?: Record<string, unknown>;
  data?: Record<string, unknown>;
}

/** What the content manager answers. */
export interface FormAnswer {
  data?: Record<string, unknown> & { documentId?: string; revision?: number };
  meta?: Record<string, unknown> & { merged?: { fields: string[]; by: string | null } };
}

/** An edit page that is open. */
export interface OpenForm {
  model: string;
  documentId?: string;
  /** A refusal in the language of the panel. */
  word: (refusal: Refusal) => string;
  /** The revision that the form was loaded with, where the type has revisions. */
  revision: () => number | undefined;
  onAnswer: (kind: string, request: FormRequest, answer: FormAnswer) => void;
  onRefusal: (kind: string, request: FormRequest, refusal: Refusal) => void;
}

const forms = new Set<OpenForm>();

/** Any form that is open: they word refusals alike. */
export const anyForm = (): OpenForm | undefined => [...forms][0];

/** The form that a request came from. Forms in a window of their own, of relations, are none. */
export const formOf = ({ model, documentId, sourceId }: FormRequest): OpenForm | undefined =>
  [...forms].find((form) => form.model === model && form.documentId === (documentId ?? sourceId));

/** Has the form take part while it is open. */
export const useOpenForm = (form: OpenForm): void => {
  const latest = useRef(form);
  latest.current = form;
  const { model, documentId } = form;
  useEffect(() => {
    const entry: OpenForm = {
      model,
      documentId,
      word: (refusal) => latest.current.word(refusal),
      revision: () => latest.current.revision(),
      onAnswer: (...all) => latest.current.onAnswer(...all),
      onRefusal: (...all) => latest.current.onRefusal(...all),
    };
    forms.add(entry);
    return () => void forms.delete(entry);
  }, [model, documentId]);
};
