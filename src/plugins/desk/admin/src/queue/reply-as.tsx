import { Box, Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import type { ChosenSignature } from './use-signature';

interface Props {
  signature: ChosenSignature;
}

/** In whose name the reply will be, or why there can be none: known before it is written. */
export const ReplyAs = ({ signature: { offered, chosen, choose, failure } }: Props) => {
  const text = useText();
  const problem = failure ?? (offered?.length === 0 && text('queue.refusal.AUTHOR_NOT_LINKED'));
  if (problem) {
    return (
      <Box role="alert" background="danger100" hasRadius padding={3} marginBottom={4}>
        <Typography textColor="danger700">{problem}</Typography>
      </Box>
    );
  }
  return (
    <Box paddingBottom={4}>
      <Field.Root name="author">
        <Field.Label>{text('queue.reply.as')}</Field.Label>
        <SingleSelect
          value={chosen?.documentId ?? ''}
          disabled={chosen === null}
          onChange={(documentId) => choose(String(documentId))}
        >
          {(offered ?? []).map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              <bdi>{name}</bdi>
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};
