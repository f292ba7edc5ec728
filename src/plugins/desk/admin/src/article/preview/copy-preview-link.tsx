import { useLayoutEffect, useRef } from 'react';
import { IconButton } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';

import { ARTICLE } from '../article';
import { usePageLocale } from '../use-page-locale';
import { type PreviewedText, usePreviewLink } from './use-preview-link';

/**
 * In the head of Strapi's preview page, in the place of its button that copies a link: that one is the panel's own, and
 * opens for its users alone.
 */
export const CopyPreviewLink = () => {
  const { slug: model, id: documentId } = useParams();
  const [{ query }] = useQueryParams<{ status?: string }>();
  const locale = usePageLocale();
  if (model !== ARTICLE || documentId === undefined) return null;
  return <CopyButton {...{ documentId, locale, status: query.status }} />;
};

const CopyButton = (previewed: PreviewedText) => {
  const intl = useIntl();
  const copyLink = usePreviewLink(previewed);
  const place = useRef<HTMLSpanElement>(null);
  // Before anybody sees it.
  useLayoutEffect(() => {
    const ofStrapi = place.current?.previousElementSibling;
    if (ofStrapi instanceof HTMLButtonElement) ofStrapi.style.display = 'none';
  }, []);

  return (
    <span ref={place}>
      <IconButton
        label={intl.formatMessage({
          id: 'preview.copy.label',
          defaultMessage: 'Copy preview link',
        })}
        disabled={copyLink === undefined}
        onClick={() => void copyLink?.()}
      >
        <LinkIcon />
      </IconButton>
    </span>
  );
};
