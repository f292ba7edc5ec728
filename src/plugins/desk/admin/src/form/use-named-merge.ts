import { useCallback } from 'react';

import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';

import type { Merged } from '../conflicts/use-merge-notice';

/** What a schema says of a field that is made from another, until a person writes it. */
interface Facts {
  foreword?: { slugFrom?: string; excerptOf?: string };
}

/** Leaves out what has only followed another field that is named. */
export const useNamedMerge = () => {
  const { contentType } = useContentManagerContext();
  const attributes = contentType?.attributes;
  return useCallback(
    (merged: Merged | undefined): Merged | undefined => {
      const sourceOf = (name: string): string | undefined => {
        const { foreword } = (attributes?.[name]?.pluginOptions ?? {}) as Facts;
        return foreword?.slugFrom ?? foreword?.excerptOf;
      };
      const fields = merged?.fields.filter((name) => {
        const source = sourceOf(name);
        return source === undefined || !merged.fields.includes(source);
      });
      return merged && fields && { ...merged, fields };
    },
    [attributes],
  );
};
