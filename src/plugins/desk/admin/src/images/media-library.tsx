import { type ComponentType, useMemo } from 'react';

import type { ChosenFile } from './figure';
import { useUploaded } from './use-uploaded';

/** What editors of text hand the dialog of the media library. */
export interface LibraryProps {
  onClose: () => void;
  onSelectAssets: (files: ChosenFile[]) => void;
  initiallySelectedAssets?: ChosenFile[];
}

/** The dialog in which editors of text choose files, with what is uploaded in it chosen, as it is in a field for files. */
export const withUploadsChosen = (Dialog: ComponentType<LibraryProps>) => {
  const MediaLibrary = ({ initiallySelectedAssets, ...props }: LibraryProps) => {
    const uploaded = useUploaded();
    const chosen = useMemo(
      () => [...(initiallySelectedAssets ?? []), ...uploaded],
      [initiallySelectedAssets, uploaded],
    );
    return <Dialog {...props} initiallySelectedAssets={chosen} />;
  };
  return MediaLibrary;
};
