import { type ComponentType, useMemo } from 'react';

import { backendUrl } from '../ui/backend-url';
import type { ChosenFile } from './figure';
import { withFigures } from './insert-images';
import { useUploaded } from './use-uploaded';

/** What editors of text hand the dialog of the media library. */
interface DialogProps {
  onClose: () => void;
  onSelectAssets: (files: ChosenFile[]) => void;
  initiallySelectedAssets?: ChosenFile[];
}

/**
 * The dialog in which editors of text choose files, with what is uploaded in it chosen, as it is in a field for files;
 * images that are chosen in it are written as figures.
 */
export const withUploadsChosen = (Dialog: ComponentType<DialogProps>) => {
  const MediaLibrary = ({ onSelectAssets, initiallySelectedAssets, ...props }: DialogProps) => {
    const uploaded = useUploaded();
    const chosen = useMemo(
      () => [...(initiallySelectedAssets ?? []), ...uploaded],
      [initiallySelectedAssets, uploaded],
    );
    return (
      <Dialog
        {...props}
        initiallySelectedAssets={chosen}
        onSelectAssets={(files) => withFigures(files, withHost, () => onSelectAssets(files))}
      />
    );
  };
  return MediaLibrary;
};

/** As the panel completes addresses. Source: `prefixFileUrlWithBackendUrl` in @strapi/content-manager 5.54 */
const withHost = (url: string): string => (url.startsWith('/') ? `${backendUrl()}${url}` : url);
