import { Page } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../ui/permissions';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { SiteForm } from './site-form';
import { useSite } from './use-site';

/** The page "Site" under Settings. */
export const SitePage = () =>
  useIsPermitted(PERMISSIONS.site) ? <Permitted /> : <Page.NoPermissions />;

const Permitted = () => {
  const text = useText();
  const { site, hasFailed, save } = useSite();
  if (hasFailed) return <Page.Error />;
  if (!site) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{text('site.title')}</Page.Title>
      <SiteForm site={site} onSave={save} />
    </Page.Main>
  );
};
