import type { ComponentType } from 'react';

import { useStrapiApp } from '@strapi/strapi/admin';

interface Props {
  name: string;
  label: string;
}

/** Strapi types the fields of its forms without what they are handed. */
interface MediaInputProps extends Props {
  type: 'media';
  attribute: { allowedTypes: string[] };
}

/** Strapi's own field for a file of the media library, as in the content manager's forms. */
export const LogoInput = ({ name, label }: Props) => {
  const MediaInput = useStrapiApp('LogoInput', ({ fields }) => fields.media) as
    ComponentType<MediaInputProps> | undefined;
  return (
    MediaInput && (
      <MediaInput name={name} label={label} type="media" attribute={{ allowedTypes: ['images'] }} />
    )
  );
};
