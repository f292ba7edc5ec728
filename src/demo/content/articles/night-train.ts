import type { DemoArticle } from '../types';

/** A public clarification above, and an internal note that no reader may ever see. */
export const nightTrain: DemoArticle = {
  key: 'night-train',
  locale: 'en',
  title: 'The 23:52 to Sarn Junction',
  authors: ['valdoss'],
  topics: ['journeys'],
  originallyPublishedOn: '2026-02-27',
  publishedDaysAgo: 18,
  body: `At eight minutes to midnight the last train out of Brannick leaves from Platform Five, which is not next to Platform Four. You go down a flight of steps marked PARCELS, along a tiled passage that smells of wet coats, and up again, and there it is: six carriages, a third of the lamps lit, steam from the tea trolley on the inside of one window.

It gets to Sarn Junction at ten past six. By road the journey takes under four hours. I asked eleven passengers why they had chosen the slow way, and not one of them mentioned the fare.

## The people who do not sleep

In the first carriage there is a singing teacher who has a pupil in Sarn every Thursday. She has travelled on this train some two hundred times and has never, she says, seen the middle of the country. “I know it by its brakes. That’s the viaduct. That’s the cement works. Now he’ll lean to the left, that’s the river.” She shut her eyes to show me, and named the next four bends before they came.

In the third there are two brothers on their way to a funeral, with a cake in a hatbox. In the fourth, a young man is learning the names of bones. He says them under his breath, a hand at a time.

The guard has worked the line for thirty-one years and asked me not to print his name. He walks the length of the train once an hour, not because anything happens but so that whoever wakes up will have heard footsteps. “People don’t mind being awake,” he told me. “They mind being the only one.”

## What is carried besides

A night train is really a goods train that allows people on board. Under our feet, in the van, were the morning papers, four hundred day-old chicks that cheeped at each set of points, a crate of hospital linen, and a church bell on its way home from being recast. It had been packed in straw with its mouth downwards. At the viaduct, very faintly, it rang.

There used to be a sleeping car as well. It was withdrawn last winter, and the passengers speak of it as people speak of a neighbour who has moved away: the little lamp with a chain, the blanket with the company’s initials, the shelf for a watch. Now you sleep as you can, sitting up, with your coat round you. The woman with the trolley lends out three cushions. There is a list.

## Ten past three

At ten past three the train stops at Halse, where nobody gets on and nobody gets off. It stands there for twenty-six minutes. There is a reason, to do with letting a coal train through, but that has not run for years, and the stop has stayed in the timetable as a word stays in a language when the thing itself is gone.

I got down on to the platform. There was a bench, a clock, a tub of frozen geraniums. The guard was standing at the far end with his lamp at his feet, looking up. With the engine quiet, and no town for fifteen miles, there were more stars than I had supposed were still in use.

“They keep asking me whether we couldn’t cut this stop,” he said. “I tell them it’s operational.”

Then he looked at his watch, and picked up his lamp, and we went on.

## Arriving

It gets light from the wrong side. You have been looking at your own face in the window for six hours, and some time after five there begins to be a field behind it. The brothers had eaten the cake. The student had finished the hand and started on the foot.

At Sarn everybody stood on the platform for a moment longer than they needed to, in the way of people who have shared something and are not sure that it counts. Then the singing teacher shook hands with each of the others, and they all went home, or to work, or to bury somebody, and it was day.`,
  notes: [
    {
      kind: 'clarification',
      body: `This article says that the sleeping car “was withdrawn last winter”. The railway asks us to make clear that the car has been **suspended for overhaul**, and that no decision has been taken about its return. We have asked when one will be; we were told “in due course”.`,
      editor: 'ashlock',
      placement: 'above',
      visibility: 'public',
      order: 1,
      published: true,
    },
    {
      kind: 'commentary',
      body: `INTERNAL, not for readers. The railway’s press office has rung twice to ask who the guard is. We do not say, and nobody confirms a guess: he was promised it in writing, and the letter is in the grey cabinet. If they ring again, pass the call to me. The stop at Halse must not be made a headline either; he would be the one to pay for it.`,
      editor: 'dunlin',
      placement: 'below',
      visibility: 'internal',
      order: 2,
      published: true,
    },
  ],
  discussion: { state: 'open' },
  comments: [
    {
      reader: 'yael',
      minutesAfterPublication: 130,
      body: `“They mind being the only one.” I worked nights on a ward for nine years, and we walked the corridor for the same reason. Nobody had told us to.`,
      replies: [
        {
          reader: 'demo',
          minutesAfterPublication: 190,
          body: `From somebody who was once awake on such a ward: I heard you. Thank you.`,
        },
      ],
    },
    {
      reader: 'ludo',
      minutesAfterPublication: 480,
      body: `Lovely writing, but I wish it asked what the thing costs. Six carriages, a third full, for a service the road does in four hours. I like stars too. I don’t think the railway is obliged to supply them.`,
      replies: [
        {
          reader: 'miro',
          minutesAfterPublication: 555,
          body: `The train runs for the linen, the papers and the chicks. The passengers are on top of that, and so are the stars. It says so in the article: “a goods train that allows people on board”.`,
          replies: [
            {
              reader: 'ludo',
              minutesAfterPublication: 610,
              body: `Then let us have the figures for the linen, and I’ll be quiet. I may even be pleased.`,
            },
          ],
        },
      ],
    },
    {
      reader: 'amnon',
      minutesAfterPublication: 2100,
      body: `נסעתי ברכבת הזאת פעם אחת, לפני שנים, וזכרתי ממנה רק את הפעמון של עגלת התה. עכשיו אני זוכר גם את הכוכבים, אף שישנתי. 🌌`,
    },
  ],
  published: true,
};
