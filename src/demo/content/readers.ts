import type { DemoReader } from './types';

export const readers: readonly DemoReader[] = [
  {
    key: 'demo',
    username: 'reader',
    email: 'reader@example.org',
    displayName: 'Robin Reader',
    bio: 'Reads on the tram, comments at home.',
  },
  {
    key: 'saskia',
    username: 'saskia.pome',
    email: 'saskia@example.org',
    displayName: 'Saskia Pome',
    bio: 'Apples and late pears, Upper Ruvel.',
  },
  {
    key: 'tobias',
    username: 'tobias.mill',
    email: 'tobias@example.org',
    displayName: 'Tobias of Dassen Mill',
    bio: 'Fourth generation in a three-generation business.',
  },
  {
    key: 'fenwick',
    username: 'fenwick',
    email: 'fenwick@example.org',
    displayName: 'Fenwick',
    bio: 'Hydrologist, retired. Opinions gauged weekly.',
  },
  {
    key: 'miro',
    username: 'miro.gauge',
    email: 'miro@example.org',
    displayName: 'Miro, gauge-keeper',
  },
  {
    key: 'oleg',
    username: 'oleg.zimin',
    email: 'oleg@example.org',
    displayName: 'Олег Зимин',
    bio: 'Снег, реки, старые карты.',
  },
  {
    key: 'yael',
    username: 'yael.tuv',
    email: 'yael@example.org',
    displayName: 'יעל ט׳',
  },
  {
    key: 'noga',
    username: 'noga',
    email: 'noga@example.org',
    displayName: 'נוגה',
    bio: 'אדריכלית שימור.',
  },
  {
    key: 'amnon',
    username: 'amnon.s',
    email: 'amnon@example.org',
    displayName: 'אמנון ש׳',
  },
  {
    key: 'ludo',
    username: 'ludo',
    email: 'ludo@example.org',
    displayName: 'Ludo',
  },
];
