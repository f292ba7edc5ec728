import { useCallback } from 'react';
import { adminApi } from '@strapi/strapi/admin';
import { useDispatch } from 'react-redux';

/** What the content manager's form is made of, by its own names, which it does not export. */
const FORM = ['Document', 'Relations'] as never[];

/** Loads the open form anew, once something has changed its document beside it. */
export const useReloadedForm = (): (() => void) => {
  const dispatch = useDispatch();
  return useCallback(() => void dispatch(adminApi.util.invalidateTags(FORM)), [dispatch]);
};
