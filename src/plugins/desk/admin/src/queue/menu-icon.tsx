import { useLayoutEffect, useRef, type SVGProps } from 'react';

import { Box, Typography } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import { styled } from 'styled-components';

import { useTabCounts } from '../ui/tab-counts';
import { useText } from '../ui/use-text';

const Badge = styled(Box)`
  inset-block-start: -0.9rem;
  inset-inline-start: 1.1rem;
  line-height: 1.6rem;
  min-width: 1.6rem;
  pointer-events: none;
`;

const MOST = 999;

/**
 * The desk's icon in the main menu, with how many Comments wait. The panel reads `notificationsCount` of
 * a menu link once, at the start; an icon may change whenever it likes.
 */
export const MenuIcon = (props: SVGProps<SVGSVGElement>) => {
  const text = useText();
  const waiting = useTabCounts()?.waiting ?? 0;
  const icon = useRef<HTMLSpanElement>(null);
  const description = waiting > 0 ? text('queue.waiting', { count: waiting }) : '';

  // The link's name is "Desk"; icons are hidden from screen readers.
  useLayoutEffect(() => {
    const link = icon.current?.closest('a');
    if (description) link?.setAttribute('aria-description', description);
    else link?.removeAttribute('aria-description');
  }, [description]);

  return (
    <Box tag="span" ref={icon} position="relative" display="block" aria-hidden>
      <Discuss {...props} />
      {waiting > 0 && (
        <Badge
          tag="span"
          position="absolute"
          background="primary600"
          borderRadius="0.8rem"
          paddingLeft={1}
          paddingRight={1}
          textAlign="center"
        >
          <Typography textColor="neutral0" fontSize="1rem" lineHeight="1.6rem" fontWeight="bold">
            {waiting > MOST ? `${MOST}+` : waiting}
          </Typography>
        </Badge>
      )}
    </Box>
  );
};
