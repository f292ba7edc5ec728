import { useEffect, useState } from 'react';
import {
  buildValidParams,
  unstable_useDocument as useDocument,
} from '@strapi/content-manager/strapi-admin';
import { useFetchClient, useQueryParams } from '@strapi/strapi/admin';

import { useNotify } from '../ui/use-notify';
import type { Named, NamePlace } from './named';

/** More than stand in any byline. */
const MOST = 100;

interface Place extends NamePlace {
  /** None for a document that is not saved yet. */
  documentId?: string;
  collectionType: string;
}

type Row = Record<string, unknown> & { id: number; documentId: string };

/** Who is named in a field of the document that is open, as it was saved last. Null until it is known. */
export const useSavedNames = (
  { type, field, documentId, collectionType }: Place,
  nameField: string,
): Named[] | null => {
  const { get } = useFetchClient();
  const { notifyFailure } = useNotify();
  const [{ query }] = useQueryParams();
  const params = buildValidParams(query) as { locale?: string; status?: string };
  const { document } = useDocument(
    { model: type, collectionType, documentId, params },
    { skip: documentId === undefined },
  );
  const [saved, setSaved] = useState<Named[] | null>(null);
  const { locale, status } = params;
  const isSaved = documentId !== undefined && document?.id !== undefined;
  const version = isSaved ? String(document.updatedAt) : '';

  useEffect(() => {
    if (!isSaved) {
      setSaved([]);
      return undefined;
    }
    let isCurrent = true;
    const path = `/content-manager/relations/${type}/${documentId}/${field}`;
    get<{ results: Row[] }>(path, { params: { locale, status, pageSize: MOST } })
      .then(({ data }) => isCurrent && setSaved(data.results.map(toNamed(nameField)).reverse()))
      .catch((error: unknown) => isCurrent && notifyFailure(error));
    return () => {
      isCurrent = false;
    };
  }, [isSaved, version, type, documentId, field, locale, status, nameField, get, notifyFailure]);

  return saved;
};

const toNamed =
  (nameField: string) =>
  ({ id, documentId, ...fields }: Row): Named => {
    const name = fields[nameField];
    return { id, documentId, name: typeof name === 'string' ? name : documentId };
  };
