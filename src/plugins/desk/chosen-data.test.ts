import { chosenData } from './admin/src/conflicts/chosen-data';

it('saves what was changed and chosen, and leaves everything else as it is stored', () => {
  const sent = { title: 'Mine', body: 'B', excerpt: 'E', robots: 'index', slug: 's', revision: 3 };
  const data = chosenData({
    sent,
    changed: ['title', 'body', 'robots', 'excerpt', 'unknown'],
    choices: {
      title: { of: 'mine' },
      body: { of: 'merge', text: 'Both' },
      excerpt: { of: 'theirs' },
    },
  });
  expect(data).toEqual({ title: 'Mine', body: 'Both', robots: 'index' });
});
