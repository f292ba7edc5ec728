import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { ARTICLE } from '../article/article';
import { useText } from '../ui/use-text';

type Condition = Record<string, Record<string, unknown>>;

interface Query {
  filters?: { $and?: Condition[] };
}

/** What a list is narrowed to, each by its condition. */
const STATES: Partial<Record<string, Condition>> = {
  scheduled: { publishAt: { $notNull: 'true' } },
  asked: { reviewState: { $eq: 'asked' } },
  returned: { reviewState: { $eq: 'returned' } },
  failed: { publishFailure: { $notNull: 'true' } },
};

const ALL = 'all';

const isOf = (state: Condition, condition: Condition): boolean =>
  JSON.stringify(state) === JSON.stringify(condition);

/** Over the list of Articles: those that wait for their time or for a review. */
export const StateFilter = () => {
  const text = useText();
  const { slug: model } = useParams();
  const [{ query }, setQuery] = useQueryParams<Query>();
  if (model !== ARTICLE) return null;

  const conditions = query.filters?.$and ?? [];
  const stateIn = (condition: Condition) =>
    Object.keys(STATES).find((name) => isOf(STATES[name] ?? {}, condition));
  const chosen = conditions.map(stateIn).find((name) => name !== undefined) ?? ALL;
  const choose = (name: string) => {
    const others = conditions.filter((condition) => stateIn(condition) === undefined);
    const state = STATES[name];
    setQuery({ filters: { $and: state ? [...others, state] : others } });
  };
  return (
    <SingleSelect
      size="S"
      aria-label={text('lists.state')}
      value={chosen}
      onChange={(value) => choose(String(value))}
    >
      {[ALL, ...Object.keys(STATES)].map((name) => (
        <SingleSelectOption key={name} value={name}>
          {text(`lists.state.${name}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
