import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useText } from '../../ui/use-text';
import { ARTICLE, type EditedArticle, savedArticle } from '../article';
import { usePreviewLink } from './use-preview-link';

/** Strapi's side panel Preview, with a link to give away below its button. */
export const withPreviewLink = (panels: PanelComponent[]): PanelComponent[] => {
  // Strapi puts it behind the one with the actions, and gives it no type.
  const place = panels.findIndex(({ type }) => type === 'actions') + 1;
  return panels.map((panel, index) => (index === place ? linkedPanel(panel) : panel));
};

const linkedPanel = (panel: PanelComponent): PanelComponent => {
  const PreviewPanel: PanelComponent = (props) => {
    const intl = useIntl();
    const shown = panel(props);
    const title = intl.formatMessage({
      id: 'content-manager.preview.panel.title',
      defaultMessage: 'Preview',
    });
    const article = savedArticle(props.document);
    if (shown?.title !== title || props.model !== ARTICLE || !article) return shown;
    return {
      ...shown,
      content: (
        <Flex direction="column" alignItems="stretch" gap={2} width="100%">
          {shown.content}
          <CopyLink key={`${article.documentId} ${article.locale}`} {...article} />
        </Flex>
      ),
    };
  };
  return Object.assign(PreviewPanel, { type: panel.type });
};

const CopyLink = (article: EditedArticle) => {
  const text = useText();
  const copyLink = usePreviewLink(article);
  return (
    copyLink && (
      <Button variant="ghost" startIcon={<LinkIcon />} onClick={() => void copyLink()}>
        {text('article.preview.copy')}
      </Button>
    )
  );
};
