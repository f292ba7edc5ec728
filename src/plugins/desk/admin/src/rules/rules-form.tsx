import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, type FormHelpers, Layouts } from '@strapi/strapi/admin';

import type { CommentRules } from '../shared/types';
import { useTell } from '../shared/use-tell';
import { useText } from '../shared/use-text';
import { GROUPS } from './fields';
import { refusedRule } from './refusal';
import { RuleField } from './rule-field';
import { TryBox } from './try-box';

interface Props {
  rules: CommentRules;
  onSave: (rules: CommentRules) => Promise<void>;
}

/** Strapi's form warns before unsaved changes are left behind. */
export const RulesForm = ({ rules, onSave }: Props) => {
  const text = useText();
  const { tellDone, tellFailure } = useTell();

  const submit = async (changed: CommentRules, { setErrors }: FormHelpers<CommentRules>) => {
    try {
      await onSave(changed);
      tellDone(text('rules.saved'));
    } catch (error) {
      const rule = refusedRule(error);
      if (rule) setErrors({ [rule]: text(`rules.${rule}.error`) });
      else tellFailure(error);
    }
  };

  return (
    <Form<CommentRules> method="PUT" initialValues={rules} onSubmit={submit}>
      {({ isSubmitting, modified }) => (
        <>
          <Layouts.Header
            title={text('rules.title')}
            subtitle={text('rules.subtitle')}
            primaryAction={
              <Button
                type="submit"
                startIcon={<Check />}
                disabled={!modified}
                loading={isSubmitting}
              >
                {text('rules.save')}
              </Button>
            }
          />
          <Layouts.Content>
            <Grid.Root gap={6}>
              <Grid.Item col={8} xs={12} direction="column" alignItems="stretch" gap={6}>
                {GROUPS.map((group) => (
                  <RuleGroup key={group.name} {...group} />
                ))}
              </Grid.Item>
              <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
                <TryBox />
              </Grid.Item>
            </Grid.Root>
          </Layouts.Content>
          <Blocker />
        </>
      )}
    </Form>
  );
};

const RuleGroup = ({ name, rules }: (typeof GROUPS)[number]) => {
  const text = useText();
  const id = `rules-${name}`;
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id={id} tag="h2" variant="delta" textColor="neutral800">
          {text(`rules.group.${name}`)}
        </Typography>
        {rules.map((rule) => (
          <RuleField key={rule} name={rule} />
        ))}
      </Flex>
    </Box>
  );
};
