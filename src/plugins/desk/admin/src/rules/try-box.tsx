import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { TrialOutcome } from './trial-outcome';
import { READERS, useTrial } from './use-trial';

export const TryBox = () => {
  const text = useText();
  const { body, setBody, reader, setReader, result, run } = useTrial();
  return (
    <Box
      tag="section"
      aria-labelledby="rules-try"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
      position="sticky"
      top={4}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id="rules-try" tag="h2" variant="delta" textColor="neutral800">
          {text('rules.try')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {text('rules.try.explained')}
        </Typography>
        <Field.Root name="try-body">
          <Field.Label>{text('rules.try.body')}</Field.Label>
          <Textarea
            dir="auto"
            rows={5}
            resizable
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        </Field.Root>
        <Field.Root name="try-reader">
          <Field.Label>{text('rules.try.reader')}</Field.Label>
          <SingleSelect
            value={reader}
            onChange={(chosen) => setReader(READERS.find((one) => one === chosen) ?? 'new')}
          >
            {READERS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {text(`rules.try.reader.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Button variant="secondary" onClick={() => void run()}>
          {text('rules.try.run')}
        </Button>
        <Box aria-live="polite">{result && <TrialOutcome {...result} />}</Box>
      </Flex>
    </Box>
  );
};
