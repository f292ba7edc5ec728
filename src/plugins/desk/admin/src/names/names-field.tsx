import { useEffect, useRef, useState } from 'react';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/content-manager/strapi-admin';
import { Field, Flex, Typography } from '@strapi/design-system';
import { type InputProps, useField, useNotification } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';
import { NameBox } from './name-box';
import { NameList } from './name-list';
import type { Named } from './named';
import { namedBy, type RelationValue, withMoved, withNamed, withoutNamed } from './relation-value';
import { useSavedNames } from './use-saved-names';

/** What the content manager hands an input for a relation. */
export type RelationInputProps = InputProps & {
  attribute: {
    relation: string;
    targetModel: string;
    pluginOptions: { foreword: { createByName: string } };
  };
};

/** A relation whose targets are named by typing: the byline of an Article, the editor of a note. */
export const NamesField = (props: RelationInputProps) => {
  const text = useText();
  const { contentType } = useContentManagerContext();
  const attributes: Record<string, unknown> = contentType?.attributes ?? {};
  // In a window that is open above another document's form, nothing says which document it is for.
  const isOfPage = attributes[props.name] === props.attribute;
  if (isOfPage) return <NamesInput {...props} />;
  return (
    <Field.Root name={props.name}>
      <Field.Label>{props.label}</Field.Label>
      <Typography variant="pi" textColor="neutral600">
        {text('names.elsewhere')}
      </Typography>
    </Field.Root>
  );
};

const NamesInput = ({ name, label, hint, required, disabled, attribute }: RelationInputProps) => {
  const { model, id, collectionType } = useContentManagerContext();
  const { value, error, onChange } = useField<RelationValue>(name);
  const place = { type: model, field: name };
  const saved = useSavedNames(
    { ...place, documentId: id, collectionType },
    attribute.pluginOptions.foreword.createByName,
  );
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useTellOfUnconfirmed(typed);

  const isOne = attribute.relation.endsWith('ToOne') || attribute.relation === 'oneWay';
  const held = value ?? {};
  const named = namedBy(held, saved ?? []);
  const write = (written: RelationValue) => onChange(name, written);

  return (
    <Field.Root name={name} hint={hint} error={problem ?? error} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label>{label}</Field.Label>
        <NameBox
          place={place}
          chosen={named}
          typed={typed}
          isDisabled={disabled || saved === null}
          onType={setTyped}
          onProblem={setProblem}
          onChoose={(one) => write(withNamed(held, saved ?? [], one, isOne))}
        />
        <Field.Error />
        <Field.Hint />
        <NameList
          named={named}
          addressOf={addressIn(attribute.targetModel)}
          isDisabled={disabled}
          onRemove={(one) => write(withoutNamed(held, saved ?? [], one))}
          onMove={isOne ? undefined : (one, to) => write(withMoved(held, saved ?? [], one, to))}
        />
      </Flex>
    </Field.Root>
  );
};

const addressIn =
  (type: string) =>
  ({ documentId }: Named): string =>
    `/content-manager/collection-types/${type}/${documentId}`;

/** Says what was typed and not confirmed when the form is left with it. */
const useTellOfUnconfirmed = (typed: string): void => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const leave = () => {
    const name = typed.trim();
    if (name) toggleNotification({ type: 'warning', message: text('names.dropped', { name }) });
  };
  const left = useRef(leave);
  left.current = leave;
  useEffect(() => () => left.current(), []);
};
