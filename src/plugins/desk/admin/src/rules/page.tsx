import { Page } from '@strapi/strapi/admin';

import { useSettings } from '../settings/use-settings';
import { PERMISSIONS } from '../ui/permissions';
import type { CommentSettings } from '../ui/types';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { RulesForm } from './rules-form';

/** The page "Comment rules" under Settings. */
export const RulesPage = () =>
  useIsPermitted(PERMISSIONS.settings) ? <Permitted /> : <Page.NoPermissions />;

const Permitted = () => {
  const text = useText();
  const { settings, hasFailed, save } = useSettings<CommentSettings>('/desk/settings');
  if (hasFailed) return <Page.Error />;
  if (!settings) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{text('rules.title')}</Page.Title>
      <RulesForm rules={settings} onSave={save} />
    </Page.Main>
  );
};
