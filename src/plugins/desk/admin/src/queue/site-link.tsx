import { Link } from '@strapi/design-system';

import { useText } from '../ui/use-text';

/** Where readers find a Comment; nothing where its Article has no page. */
export const SiteLink = ({ url }: { url: string | null }) => {
  const text = useText();
  if (url === null) return null;
  return (
    <Link href={url} isExternal>
      {text('queue.site')}
    </Link>
  );
};
