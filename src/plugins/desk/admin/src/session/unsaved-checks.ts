import { useEffect, useRef } from 'react';

const checks = new Set<() => boolean>();

/** Whether anything that is open holds words which are stored nowhere. */
export const isAnythingUnsaved = (): boolean => [...checks].some((check) => check());

/** Has a form or dialog counted as unsaved while it is so. */
export const useUnsavedCheck = (isUnsaved: boolean): void => {
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => {
    const check = () => latest.current;
    checks.add(check);
    return () => void checks.delete(check);
  }, []);
};
