import type { DemoAuthor } from './types';

export const authors: readonly DemoAuthor[] = [
  {
    key: 'dunlin',
    name: 'Dunlin',
    bio: 'Edits the essays and the reprints. Reads everything twice, the second time aloud.',
    url: 'https://example.org/people/dunlin',
    isEditor: true,
  },
  {
    key: 'ashlock',
    name: 'Wren Ashlock',
    bio: 'City editor, and keeper of the corrections book, in which she has an entry of her own on page one.',
    url: 'https://example.org/people/wren-ashlock',
    isEditor: true,
  },
  {
    key: 'hohit',
    name: 'חוחית',
    bio: 'עורכת העמודים בעברית. אוספת מילים שיצאו משימוש ומחזירה אותן לעבודה.',
    isEditor: true,
  },
  {
    key: 'brask',
    name: 'Ottoline Brask',
    bio: 'Writes about rivers and the papers that pretend to govern them. She grew up within sight of Lathe Bridge.',
    url: 'https://example.org/people/ottoline-brask',
    isEditor: false,
  },
  {
    key: 'adderton',
    name: 'Pell Adderton',
    bio: 'A former land surveyor who now measures things only with words.',
    isEditor: false,
  },
  {
    key: 'valdoss',
    name: 'Imre Valdoss',
    bio: 'Reports on railways, waiting rooms and the people who work while others sleep.',
    isEditor: false,
  },
  {
    key: 'sallowfield',
    name: 'Juniper Sallowfield',
    bio: 'Field botanist. Twelve summers on the walls and towpaths of Brannick, most of them on her knees.',
    url: 'https://example.org/people/juniper-sallowfield',
    isEditor: false,
  },
  {
    key: 'korrel',
    name: 'Bastian Korrel',
    bio: 'A compositor’s son. Writes about trades, tools and the sounds that workshops make.',
    isEditor: false,
  },
  {
    key: 'naama',
    name: 'נעמה בן־אדווה',
    bio: 'כותבת על בניינים ישנים ועל מה שנשאר מתחתיהם.',
    isEditor: false,
  },
];
