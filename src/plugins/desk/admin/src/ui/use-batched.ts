import { useEffect, useState } from 'react';

/** What is read of a row of a list; null until it is there, and where it could not be read. */
export const useBatched = <Value>(
  read: (id: string, place: string) => Promise<Value | undefined>,
  id: string,
  place: string,
): Value | null => {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let isCurrent = true;
    read(id, place).then(
      (found) => isCurrent && setValue(found ?? null),
      () => isCurrent && setValue(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [read, id, place]);
  return value;
};
