import { Page } from '@strapi/strapi/admin';

import { useDeskPermissions } from '../ui/use-desk-permissions';
import { useText } from '../ui/use-text';
import { Desk } from './desk';

/** The page "Desk", for those who may read it. */
const DeskPage = () => {
  const text = useText();
  if (!useDeskPermissions().read) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>{text('menu')}</Page.Title>
      <Desk />
    </Page.Main>
  );
};

export default DeskPage;
