import { useState } from 'react';

import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { type Restored, useVersionRoutes } from './versions';

/** Makes a version the draft, and says so, and how much of it is not there any more. */
export const useRestore = (onRestored: (restored: Restored) => unknown) => {
  const routes = useVersionRoutes();
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();
  const [isRestoring, setIsRestoring] = useState(false);

  const restore = async (id: number) => {
    setIsRestoring(true);
    try {
      const restored = await routes.restore(id);
      notifySuccess(text('history.restored', { left: restored.left.length }));
      await onRestored(restored);
    } catch (error) {
      notifyFailure(error);
    } finally {
      setIsRestoring(false);
    }
  };

  return { restore, isRestoring };
};
