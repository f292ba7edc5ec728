import { useMemo } from 'react';

import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { differences } from './differences';

interface Props {
  before: string;
  after: string;
  /** Shows one of the two texts alone, with what the other does not have marked. */
  only?: 'before' | 'after';
}

/** Two texts in one: what was added is underlined, what was removed is struck through, both with a colour too. */
export const DifferencesText = ({ before, after, only }: Props) => {
  const stretches = useMemo(() => differences(before, after), [before, after]);
  const hidden = only && { before: 'added', after: 'removed' }[only];
  return (
    <Box dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      <Typography>
        {stretches
          .filter(({ kind }) => kind !== hidden)
          .map(({ kind, text }, at) => {
            if (kind === 'same') return <span key={at}>{text}</span>;
            if (kind === 'added') return <Added key={at}>{text}</Added>;
            return only ? <Other key={at}>{text}</Other> : <Removed key={at}>{text}</Removed>;
          })}
      </Typography>
    </Box>
  );
};

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
`;

const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: line-through;
`;

/** What only the earlier text has, where it is shown alone: nothing has been struck out of it. */
const Other = styled.mark`
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: underline dotted;
`;
