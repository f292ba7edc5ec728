import { useId } from 'react';

import { Badge, Flex, Tabs } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useTabCounts } from '../ui/tab-counts';
import { useText } from '../ui/use-text';
import { TABS } from './use-filters';

/** On a phone they stand in several lines, all in view. */
const Wrapping = styled(Tabs.List)`
  flex-wrap: wrap;

  & > button {
    padding: ${({ theme }) => theme.spaces[2]};
  }
  ${({ theme }) => theme.breakpoints.medium} {
    & > button {
      padding: ${({ theme }) => theme.spaces[4]};
    }
  }
`;

/** The desk's lists, each with how many it has. A tab's name is the list's; the number describes it. */
export const TabList = () => {
  const text = useText();
  const intl = useIntl();
  const counts = useTabCounts();
  const id = useId();

  return (
    <Wrapping aria-label={text('queue.tabs')}>
      {TABS.map((tab) => (
        <Tabs.Trigger
          key={tab}
          value={tab}
          aria-labelledby={`${id}${tab}`}
          aria-describedby={`${id}${tab}-count`}
        >
          <Flex tag="span" gap={2} wrap="nowrap">
            <span id={`${id}${tab}`}>{text(`queue.tab.${tab}`)}</span>
            <Badge id={`${id}${tab}-count`} data-testid={`count-${tab}`}>
              {counts ? intl.formatNumber(counts[tab]) : '…'}
            </Badge>
          </Flex>
        </Tabs.Trigger>
      ))}
    </Wrapping>
  );
};
