import { Flex, Grid } from '@strapi/design-system';

import { Section } from '../settings/section';
import { SettingsForm } from '../settings/settings-form';
import type { CommentSettings } from '../ui/types';
import { useText } from '../ui/use-text';
import { GROUPS, ruleOf } from './fields';
import { RuleField } from './rule-field';
import { TryBox } from './try-box';

interface Props {
  rules: CommentSettings;
  onSave: (rules: CommentSettings) => Promise<void>;
}

export const RulesForm = ({ rules, onSave }: Props) => {
  const text = useText();

  const errorsAt = (field: unknown) => {
    const rule = ruleOf(field);
    return rule && { [rule]: text(`rules.${rule}.error`) };
  };

  return (
    <SettingsForm name="rules" initial={rules} onSave={onSave} errorsAt={errorsAt}>
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
    </SettingsForm>
  );
};

const RuleGroup = ({ name, rules }: (typeof GROUPS)[number]) => {
  const text = useText();
  return (
    <Section id={`rules-${name}`} title={text(`rules.group.${name}`)}>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
        {rules.map((rule) => (
          <RuleField key={rule} name={rule} />
        ))}
      </Flex>
    </Section>
  );
};
