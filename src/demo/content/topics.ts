import type { DemoTopic } from './types';

export const topics: readonly DemoTopic[] = [
  {
    key: 'water',
    name: 'Rivers & Water',
    description: 'The Sull, the Lathe and everything that is crossed, shared, dammed or drunk.',
  },
  {
    key: 'city',
    name: 'City and Trade',
    description: 'Brannick at work: its markets, workshops, streets and standing quarrels.',
  },
  {
    key: 'archives',
    name: 'Archives and Memory',
    description: 'What was written down, what was cut out, and who kept the key.',
  },
  {
    key: 'nature',
    name: 'Field Notes',
    description: 'Plants, birds, weather and the patience it takes to count them.',
  },
  {
    key: 'journeys',
    name: 'Journeys',
    description: 'Trains, ferries and slow ways of arriving.',
  },
];
