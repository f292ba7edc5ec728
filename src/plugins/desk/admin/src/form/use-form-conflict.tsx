import { useRef, useState } from 'react';

import {
  getFetchClient,
  unstable_useDocumentActions as useDocumentActions,
} from '@strapi/strapi/admin';

import { changedNames } from '../ui/changed-names';
import type { FormAnswer, FormRequest } from './open-forms';
import type { Values } from './use-edited-form';
import type { Refusal } from '../refusals/refusal';
import { chosenData } from '../conflicts/chosen-data';
import { type Choices, type Conflict, conflictIn } from '../conflicts/conflict';
import { ConflictDialog } from '../conflicts/conflict-dialog';

/** A save that was refused because somebody else has saved meanwhile. */
interface Pending {
  kind: string;
  request: FormRequest;
  /** The fields that were changed in the form. */
  changed: string[];
  conflict: Conflict;
}

interface Form {
  values: Values;
  /** What the form was loaded with. */
  base: () => Values;
  labelOf: (name: string) => string;
}

const read = async ({
  collectionType,
  model,
  documentId,
  params,
}: FormRequest): Promise<Values> => {
  const address = `/content-manager/${collectionType}/${model}/${documentId}`;
  const { data } = await getFetchClient().get<FormAnswer>(address, { params });
  return data.data ?? {};
};

/** Asks what is to stay where two have changed the same fields, and saves that. */
export const useFormConflict = ({ values, base, labelOf }: Form) => {
  const { update, publish, isLoading } = useDocumentActions();
  const [pending, setPending] = useState<Pending | null>(null);
  const isResolving = useRef(false);

  const open = async (kind: string, request: FormRequest, refusal: Refusal) => {
    const told = conflictIn(refusal);
    if (!told) return;
    const loaded = base();
    const theirs = await read(request);
    const fields = told.fields.map((name) => ({
      name,
      label: labelOf(name),
      base: loaded[name],
      mine: values[name],
      theirs: theirs[name],
    }));
    const changed = changedNames(values, loaded);
    setPending({ kind, request, changed, conflict: { ...told, fields } });
  };

  const choose = async ({ kind, request, changed, conflict }: Pending, choices: Choices) => {
    const { collectionType = '', model, documentId, params } = request;
    const document = { collectionType, model, documentId: documentId ?? '', params };
    const chosen = chosenData({ sent: request.data ?? {}, changed, choices });
    const data = { ...chosen, revision: conflict.revision };
    isResolving.current = true;
    const answer = await (kind === 'publish' ? publish : update)(document, data);
    isResolving.current = false;
    if (!('error' in answer)) setPending(null);
  };

  return {
    open,
    /** Whether what is being saved was chosen here: the form is to show what is stored then. */
    isResolving: () => isResolving.current,
    dialog: pending && (
      <ConflictDialog
        key={pending.conflict.revision}
        conflict={pending.conflict}
        isSaving={isLoading}
        onChoose={(choices) => void choose(pending, choices)}
        onClose={() => setPending(null)}
      />
    ),
  };
};
