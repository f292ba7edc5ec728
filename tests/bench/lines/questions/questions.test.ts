import { FULL } from '../../core/scale';
import { contentOf } from '../../seed/content';
import { sizeOf } from '../../seed/size';
import { ARTICLE_QUESTIONS } from './articles';
import { GRAPHQL_QUESTIONS } from './graphql';
import { OTHER_QUESTIONS } from './others';

const content = contentOf(sizeOf({ articles: FULL.size.articles, comments: 4_000 }));

const questions = [...ARTICLE_QUESTIONS, ...OTHER_QUESTIONS, ...GRAPHQL_QUESTIONS].map(
  (question) => [question.name, question] as const,
);

describe.each(questions)('%s', (_name, { askedOf }) => {
  const asked = askedOf(content);

  it.each(['foreword', 'stock'] as const)(
    'is never asked twice of %s in the same words',
    (side) => {
      const words = asked.map((each) => `${each[side].path} ${each[side].body ?? ''}`);
      expect(new Set(words).size).toBe(words.length);
    },
  );

  it('can be asked at as many places as the plain Strapi is asked at', () => {
    expect(asked.length).toBeGreaterThanOrEqual(FULL.addresses.stock);
  });
});
