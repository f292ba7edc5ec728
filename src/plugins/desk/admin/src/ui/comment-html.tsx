import type { MouseEvent } from 'react';

import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Each paragraph runs in the direction of its own first words. */
const Words = styled(Box)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;
  overflow-wrap: anywhere;

  & * {
    unicode-bidi: plaintext;
  }
  & > * + * {
    margin-block-start: 0.8rem;
  }
  & a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  & strong {
    font-weight: 600;
  }
  & em {
    font-style: italic;
  }
  & ul,
  & ol {
    list-style: revert;
    padding-inline-start: 2.4rem;
  }
  & blockquote {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
    padding-inline-start: 1.2rem;
  }
  & pre {
    overflow-x: auto;
  }
  & code {
    font-family: monospace;
  }
`;

/** A Comment as readers would see it. The server has cleaned the html. */
export const CommentHtml = ({ html }: { html: string }) => (
  <Words dir="auto" onClick={openInNewTab} dangerouslySetInnerHTML={{ __html: html }} />
);

/** Opens links in a new tab, so that the desk stays open. */
const openInNewTab = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  window.open(link.href, '_blank', 'noopener,noreferrer');
};
