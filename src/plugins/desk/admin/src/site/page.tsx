import { Page } from '@strapi/strapi/admin';

import { useSettings } from '../settings/use-settings';
import { PERMISSIONS } from '../ui/permissions';
import type { SiteSettings } from '../ui/types';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { SiteForm } from './site-form';

/** The page "Site" under Settings. */
export const SitePage = () =>
  useIsPermitted(PERMISSIONS.site) ? <Permitted /> : <Page.NoPermissions />;

const Permitted = () => {
  const text = useText();
  const { settings, hasFailed, save } = useSettings<SiteSettings>('/desk/site');
  if (hasFailed) return <Page.Error />;
  if (!settings) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{text('site.title')}</Page.Title>
      <SiteForm site={settings} onSave={save} />
    </Page.Main>
  );
};
