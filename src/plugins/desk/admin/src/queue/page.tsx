import { Page } from '@strapi/strapi/admin';

import { useMay } from '../shared/use-may';
import { useText } from '../shared/use-text';
import { Desk } from './desk';

/** The page "Desk", for those who may read it. */
const DeskPage = () => {
  const text = useText();
  if (!useMay().read) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>{text('menu')}</Page.Title>
      <Desk />
    </Page.Main>
  );
};

export default DeskPage;
