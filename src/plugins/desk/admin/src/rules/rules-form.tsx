import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, type FormHelpers, Layouts } from '@strapi/strapi/admin';

import type { CommentSettings } from '../ui/types';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { GROUPS } from './fields';
import { rejectedRule } from './rejected-rule';
import { RuleField } from './rule-field';
import { TryBox } from './try-box';

interface Props {
  rules: CommentSettings;
  onSave: (rules: CommentSettings) => Promise<void>;
}

/** Strapi's form warns before unsaved changes are left behind. */
export const RulesForm = ({ rules, onSave }: Props) => {
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();

  const submit = async (changed: CommentSettings, { setErrors }: FormHelpers<CommentSettings>) => {
    try {
      await onSave(changed);
      notifySuccess(text('rules.saved'));
    } catch (error) {
      const rule = rejectedRule(error);
      if (rule) setErrors({ [rule]: text(`rules.${rule}.error`) });
      else notifyFailure(error);
    }
  };

  return (
    <Form<CommentSettings> method="PUT" initialValues={rules} onSubmit={submit}>
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
