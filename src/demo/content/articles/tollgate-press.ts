import type { DemoArticle } from '../types';

/** An unpublished draft, with a note from one editor to the other. */
export const tollgatePress: DemoArticle = {
  key: 'tollgate-press',
  locale: 'en',
  title: 'What the Press on Tollgate Row Still Knows',
  authors: ['korrel'],
  topics: ['city'],
  publishedDaysAgo: 0,
  body: `You hear it before you see it: a long wooden creak, a pause, a thud like a heavy book put down on purpose, and then a small wet sound, almost a kiss, as the paper comes away from the type. That is one copy. There are two hundred and ninety-nine to go.

The hand press on Tollgate Row stands in what used to be a bootmaker’s window. It is iron, taller than a man, with a brass eagle on top as a counterweight, and it has not been idle for a whole year at a time since it came up the river on a barge. It has printed hymn sheets, lost dogs, election promises and the menus for two coronations. My father set type for it. I was put to sleep as a child under the paper shelves, and to this day a smell of linseed oil makes me yawn.

## Reading backwards

A compositor reads from left to right like anybody else, but upside down, and the letters are mirrored. It takes about a month to learn and cannot afterwards be unlearned. Minna Otway, who has run the press for eight years, was reading a ticket in my hand from across the table before I had unfolded it.

She keeps the capitals in the upper case and the small letters in the lower one, which is where those words come from. The compartments are not in the order of the alphabet; the *e* has the biggest, in the middle, under the hand. Nobody could explain to me why the *j* lives where it does. “It came late,” Minna said, as if of a lodger.

## What cannot be hurried

I asked if I might pull a sheet. You lay the paper on the frame, fold down the mask that keeps the margins clean, roll the bed under with your left hand, and lean back on the bar with all the weight that you have. Mine was too little. Then it was too much, and the full stops went through the paper.

“You’re pushing at it,” said Minna. “It isn’t a door. You’re asking it a question, and you feel when it answers.”

On the eleventh sheet I felt it: a slight give at the end of the pull, like a step at the bottom of a stair that you had not expected. After that the pages came out grey and even and alike, and I would not have stopped for anything. There is no speed to it. A pair of good workers could take some two hundred sheets an hour, and so can a pair of good workers today. It is one of very few machines I know that has never been improved and never been slow.

## The line that is left in

At the foot of everything that she prints, in the smallest size she has, Minna sets one line. She will not explain it, and the customers are asked not to. It says: *Errors are ours. Look again.*

[To come: the two paragraphs on the apprentices, once they have agreed to be named.]`,
  notes: [
    {
      kind: 'commentary',
      body: `Wren, this is not ready, though it nearly is. Three things before it goes out:

1. The apprentices have still not said yes. No names until they have, in writing.
2. “Two coronations” wants a source. Bastian has it from his father, and I believe them both, but look at the menus.
3. Ask Minna whether she minds our printing the line at the foot. If she does, we end on the eleventh sheet.`,
      editor: 'dunlin',
      placement: 'above',
      visibility: 'internal',
      order: 1,
      published: true,
    },
  ],
  comments: [],
  published: false,
};
