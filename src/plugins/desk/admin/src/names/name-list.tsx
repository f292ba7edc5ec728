import { useState } from 'react';
import { Flex, IconButton, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import { useText } from '../ui/use-text';
import type { Named } from './named';

interface Props {
  named: readonly Named[];
  /** Where somebody is edited; without it, names are no links. */
  addressOf?: (named: Named) => string;
  isDisabled?: boolean;
  onRemove: (named: Named) => void;
  /** Without it, there is no order. */
  onMove?: (named: Named, to: number) => void;
}

/** Who is named, in their order. */
export const NameList = ({ named, addressOf, isDisabled, onRemove, onMove }: Props) => {
  const text = useText();
  const [place, setPlace] = useState('');
  if (named.length === 0) return null;

  const move = (one: Named, to: number) => {
    onMove?.(one, to);
    setPlace(text('names.moved', { name: one.name, place: to + 1, count: named.length }));
  };

  return (
    <>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {named.map((one, index) => (
          <Flex
            key={one.documentId}
            tag="li"
            justifyContent="space-between"
            gap={2}
            hasRadius
            borderColor="neutral200"
            background={isDisabled ? 'neutral150' : 'neutral0'}
            paddingLeft={4}
            paddingRight={2}
            paddingTop={1}
            paddingBottom={1}
          >
            <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {addressOf ? (
                <Link tag={RouterLink} to={addressOf(one)} target="_blank">
                  <bdi>{one.name}</bdi>
                </Link>
              ) : (
                <bdi>{one.name}</bdi>
              )}
            </Typography>
            {!isDisabled && (
              <Flex gap={1}>
                {onMove && named.length > 1 && (
                  <>
                    <IconButton
                      variant="ghost"
                      label={text('names.up', { name: one.name })}
                      // Not `disabled`: at the top, the focus would be lost with the button.
                      aria-disabled={index === 0}
                      onClick={() => index > 0 && move(one, index - 1)}
                    >
                      <ArrowUp />
                    </IconButton>
                    <IconButton
                      variant="ghost"
                      label={text('names.down', { name: one.name })}
                      aria-disabled={index === named.length - 1}
                      onClick={() => index < named.length - 1 && move(one, index + 1)}
                    >
                      <ArrowDown />
                    </IconButton>
                  </>
                )}
                <IconButton
                  variant="ghost"
                  label={text('names.remove', { name: one.name })}
                  onClick={() => onRemove(one)}
                >
                  <Cross />
                </IconButton>
              </Flex>
            )}
          </Flex>
        ))}
      </Flex>
      <VisuallyHidden aria-live="polite">{place}</VisuallyHidden>
    </>
  );
};
