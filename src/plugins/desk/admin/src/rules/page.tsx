import { Page } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../ui/permissions';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { RulesForm } from './rules-form';
import { useRules } from './use-rules';

/** The page "Comment rules" under Settings. */
export const RulesPage = () =>
  useIsPermitted(PERMISSIONS.settings) ? <Permitted /> : <Page.NoPermissions />;

const Permitted = () => {
  const text = useText();
  const { rules, hasFailed, save } = useRules();
  if (hasFailed) return <Page.Error />;
  if (!rules) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{text('rules.title')}</Page.Title>
      <RulesForm rules={rules} onSave={save} />
    </Page.Main>
  );
};
