import type { DemoArticle } from '../types';

/** Its Discussion is closed: the comments can be read, and none can be added. */
export const lighthouseLogbooks: DemoArticle = {
  key: 'lighthouse-logbooks',
  locale: 'en',
  title: 'Ninety-One Logbooks and One Missing Night',
  authors: ['adderton'],
  topics: ['archives'],
  originallyPublishedOn: '2026-01-09',
  publishedDaysAgo: 62,
  body: `The archive of Skerrow Point Light is kept in the dry room of the Brannick customs house, on two shelves and part of a third. There are ninety-one books, one for each year from 1868 until the lamp was given a motor and a time switch, and the last keeper came ashore. I have read all of them. I do not say so to boast. It is mostly weather.

A keeper wrote four times a night: the wind, the glass, the state of the sea, the hour at which he wound the clockwork that turned the lens. If he forgot to wind it the great light stood still, and a ship out in the channel would see a steady lamp where the chart promised a flashing one. So they wound, every ninety minutes, and wrote it down, and after a few hundred pages you find that you have begun to breathe at that interval.

Then you come to the book for 1931, and the night of the ninth of January is not there.

## A clean edge

It was not torn out. It was cut, close to the stitching, with something sharp, by somebody who had laid a ruler on the page to do it. The eighth of January ends in an ordinary way: *wind NW 6, glass falling, wound 3.15*. The tenth begins in an ordinary way. Between them is a strip of paper three millimetres wide.

The archivists noticed in the nineteen-fifties and put in a slip: “One leaf wanting.” For seventy years that was all anyone had to say about it. A few people said more. A coaster called the *Perpetua* had grounded off the point that same week, with no lives lost, and it was not hard to suppose that a lamp had been out and that a keeper had wished it forgotten.

## The other book

The leaf came to light last autumn, in Marl Bank, at a house sale, folded into the back of a hymn book. The hymn book had belonged to Edda Carrow, whose father kept the light in 1931. She had written her name inside the cover, and the date of her birth: 10 January of that year, before dawn.

The page is in two hands. The first entry is her father’s. Then the writing changes to that of the assistant, a boy of eighteen named Josse Lind, and it is worth giving whole.

> 9.40. Mrs Carrow’s time is come and the boat cannot get to us. Mr Carrow is with her. I have the lamp.
>
> 11.10. Wound.
>
> 12.40. Not wound. He called me to hold the other lamp for him and I held it.
>
> 2.50. A girl. Wound. The light stood two hours and ten min. by my fault. There are fires along the shore at Marl, I think they have seen it stopped and lit them for us.
>
> 4.20. Wound. Fires still burning.

That is all. The *Perpetua*, as the harbour register shows, had gone aground on the *sixth*, in fog, in the middle of the afternoon. Nobody had been in danger on the ninth but one woman and one child, and nobody was to blame for anything except that there were two lamps on the rock and only three hands free.

## Why it was cut

I have thought a good deal about the ruler. I do not believe that Carrow was hiding those two hours and ten minutes. The log was inspected each quarter, and a boy who writes “by my fault” in a government book can lose his place by it. I think that the keeper cut out the page to protect Josse Lind, laid the ruler on it because he was a tidy man, and then found that he could not burn it, since it was also the only account in the world of his daughter’s birth.

So he did the one thing left. He gave it to her.

Josse Lind kept the light himself in the end, from 1949 until the last book. I went back to his volumes and looked at the night of the ninth of January in every one of them. Wind, glass, sea, wound, wound, wound. And every year, without a word to say why, at ten minutes to three: *Fires seen, Marl shore.*

I asked in Marl whether they still light them. They looked at me as though I had asked whether they still had dinner.`,
  notes: [],
  discussion: { state: 'closed' },
  comments: [
    {
      reader: 'miro',
      minutesAfterPublication: 77,
      body: `I kept a gauge and not a light, but I know that sentence, “by my fault”. You write it because the book is the one thing that has to be true. Then you hope that whoever inspects it has children.`,
    },
    {
      reader: 'ludo',
      minutesAfterPublication: 200,
      body: `Moving, but the archive shouldn’t be sentimental about it. A leaf cut out of a public record is still public property. It ought to be sewn back in, not left in a hymn book.`,
      replies: [
        {
          reader: 'yael',
          minutesAfterPublication: 262,
          body: `Sewn back in, the page would tell you about a lamp. In the hymn book it tells you about a father. Why not a good copy in the logbook and the leaf where he put it?`,
          replies: [
            {
              reader: 'ludo',
              minutesAfterPublication: 300,
              body: `I could live with the copy, as long as the slip that says “one leaf wanting” stays in too. That is part of the record by now.`,
            },
          ],
        },
      ],
    },
    {
      reader: 'demo',
      minutesAfterPublication: 3100,
      body: `I was on the Marl shore this January. There were nine fires. Nobody explained anything, and someone handed me a potato. 🔥`,
    },
  ],
  published: true,
};
