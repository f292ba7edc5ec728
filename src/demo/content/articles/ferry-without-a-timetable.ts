import type { DemoArticle } from '../types';

/** Two authors in one byline, and an editor's commentary below. */
export const ferryWithoutATimetable: DemoArticle = {
  key: 'ferry-without-a-timetable',
  locale: 'en',
  title: 'The Ferry Without a Timetable',
  authors: ['sallowfield', 'korrel'],
  topics: ['journeys', 'water'],
  publishedDaysAgo: 9,
  body: `*One of us stood on each bank for a day, with the same notebook and the same instructions: write down who waits, and for how long. We did not compare pages until the evening.*

## From Nether Quay

The ferry has no engine, so the first thing you notice is how much else you can hear. It hangs from a cable across the Sull like washing on a line. When the ferrywoman turns the hull a few degrees to the stream, the river pushes it sideways, and over it goes. To come back she turns it the other way. The river does the same work in both directions and never seems to notice.

Her name is Odile Fenn, and she has done this for nineteen years. She keeps no timetable because, she says, the river keeps one and does not publish it. After rain the crossing takes four minutes. In August it takes eleven, and on a few days in a dry September there is so little push that she walks along the deck and hauls on the cable by hand, while the passengers, embarrassed, begin to help.

People on this side wait well. By nine o’clock there was a baker with two trays, a girl with a cello, and a man who had come, he told me, “to see whether it was worth going”. Nobody looked at a watch. A heron stood on the end of the slip as if it were next in line.

I wrote down forty-four passengers before noon. The longest wait was seventeen minutes, and it was the heron’s.

## From Marl Bank

People on this side do not wait well. Marl Bank is where the trams stop, and whoever gets off a tram is still travelling at the speed of a tram. They come down the steps, see that the ferry is at the other side, and say something to it. I wrote down eleven of the things they say. Two can be printed.

Then something happens that I had not expected. At about the third minute they put down what they are carrying. At about the fifth they speak to each other. By the time the ramp comes down, a stranger has been told about somebody’s knee operation, and a boy has been shown how to whistle through a blade of grass. I timed it again and again, and it hardly varied. Five minutes seems to be what it takes for a person in a hurry to become a person on a river bank.

There is talk of a bridge. There has been talk of a bridge since before the cable was hung, and three sets of drawings lie in the town hall. A bridge would carry a tram. It would also carry it past this spot in nine seconds, without a word to anybody.

I wrote down sixty-one passengers before noon. The longest wait was twelve minutes, and it ended in an exchange of addresses.

## In the evening

We laid the two notebooks side by side in the hut, and Mrs Fenn read both of them with the attention of someone checking a bill. She found one mistake: the cello had gone over twice, and we had counted it once.

Then we asked her what she would do if they built the bridge. She thought about it for most of a crossing.

“I’d use it,” she said. “I live on the other side.”

Here are the figures, for those who like them. Between seven in the morning and seven in the evening the ferry crossed sixty-six times and carried two hundred and nineteen people, fourteen bicycles, one cello (twice) and a dog that belonged to nobody and paid nothing. The average wait was six minutes. Not one of the people we asked could tell us, without looking it up, how long they had waited for their last tram.`,
  notes: [
    {
      kind: 'commentary',
      body: `Our two writers were asked for a piece about the bridge and came back with one about waiting. I print it gladly, but readers who must be at work by eight are entitled to a word on their side: the ferry does not run in fog, in flood or in ice, which last year made **thirty-one days**. On those days the way round by Tollgate is five miles.`,
      editor: 'dunlin',
      placement: 'below',
      visibility: 'public',
      order: 1,
      published: true,
    },
  ],
  discussion: { state: 'open' },
  comments: [
    {
      reader: 'demo',
      minutesAfterPublication: 40,
      body: `I take this ferry twice a week from the Marl Bank side and I am, I’m afraid, one of the nine whose remarks could not be printed.`,
      replies: [
        {
          reader: 'ludo',
          minutesAfterPublication: 66,
          body: `Was it the one about the cable? We have all said the one about the cable.`,
          replies: [
            {
              reader: 'demo',
              minutesAfterPublication: 71,
              body: `It was the one about the heron. I have since apologised to it. 🪶`,
            },
          ],
        },
      ],
    },
    {
      reader: 'tobias',
      minutesAfterPublication: 180,
      body: `Charming, and a little too easy. My sister is a nurse at the Marl Bank clinic. On foggy mornings she does not become “a person on a river bank”; she becomes a person walking five miles in the dark. Build the bridge, and keep the ferry for Sundays.`,
      replies: [
        {
          reader: 'saskia',
          minutesAfterPublication: 260,
          body: `For once we agree, Tobias. Although I notice that nobody has ever managed to keep a ferry “for Sundays”. Once there is a bridge, there is no ferrywoman on a Sunday either.`,
        },
      ],
    },
    {
      reader: 'fenwick',
      minutesAfterPublication: 700,
      body: `A technical note, since it is too good to leave out: a ferry on a cable works like a kite. The current plays the part of the wind and the cable that of the string. Set the hull at an angle to the flow and part of the push points at the other bank. No fuel, no noise, and the only moving part is Mrs Fenn.`,
    },
  ],
  published: true,
};
