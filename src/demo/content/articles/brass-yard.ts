import type { DemoArticle } from '../types';

/** A correction above the article and an update below it. */
export const brassYard: DemoArticle = {
  key: 'brass-yard',
  locale: 'en',
  title: 'A Yard of Brass and a Bushel of Stone',
  authors: ['adderton'],
  topics: ['city', 'archives'],
  publishedDaysAgo: 25,
  body: `If you buy ribbon at Cooper’s Stairs and suspect that you have been given short measure, you need not raise your voice. Walk to the north arch of the market hall, put one end of the ribbon against the iron stop, and pull it along the wall. There, at the height of a child’s chin, is a bar of brass let into the stone, and where the bar ends is a yard. Everything shorter than that is an argument you have won.

Brannick was never alone in this. In many old towns the measures were built into the wall of the town hall, the church or the market, where anybody could lay a cloth or a loaf against them. A measure locked in a cupboard protects the people who have the key. A measure in the street protects whoever can reach it.

Ours are unusual only in that nobody ever took them away.

## Five marks

There are five, if you know where to look. The **yard** is the famous one, worn thin in the middle by three centuries of thumbs. To the left of it is the **ell**, which is longer and belonged to the weavers. Beneath them a shallow tray in the sill, the size of a good roof tile, is the **tile**: for when bricks and tiles came up the river, no two kilns agreed.

Round the corner stands the **bushel**, a stone tub with a hole in the bottom. You filled it with your grain, struck the top level with a stick, pulled the plug and caught the lot in your own sack. It was cut in 1721, after a winter in which the price of bread stayed where it was and the loaves got smaller. The market book records the mason’s fee and, on the next line, the cost of mending his window.

The fifth mark has no name. It is a hole in the eastern pillar, exactly as wide as a plum. Some say that it was for eggs: any egg that passed through was too small to sell. Others say that it was made by a drill, by mistake, and that the story about eggs was invented on the same afternoon. I have tried it. Almost every egg I own goes through.

## What the bar is worth

I used to be a surveyor, so I came one morning with a steel tape and permission. The brass yard is too short. Not by much: two millimetres, about the thickness of a coin, most of it lost at the end where the ribbons are pulled tight. By the law of weights and measures it is not a yard of any kind.

I told Dorrit Pask, who sells ribbon from the stall her grandmother had, and expected her to be upset. She went on winding.

“Short for both of us,” she said.

It took me as far as the tram stop to see how much she had understood. A public measure does not have to be perfect. It has to be *the same for the two people standing there*. Her customers and she have quarrelled under that arch about colour, about width, about whether green can be called blue. About length they have not quarrelled since before there were trams, because there is nothing to be said: there it is, on the wall, at the height of a child’s chin.

Two millimetres in nine hundred and fourteen is about a fifth of one per cent. I have known far more exact instruments that settled nothing.

## A quiet word for the wall

The hall is to be cleaned next year, and there is a proposal to move the bar indoors, behind glass, with a label. It would be safe there. It would stop getting shorter. It would also stop being a measure, since the definition of a measure is something that you may put your ribbon against.

I put this to the market committee, who asked me how, in that case, I would protect it. I said that I would not. I would cast another, to the proper length, and set it into the south arch for those who want the right answer; and I would leave the old one where it is for those who want to agree.`,
  notes: [
    {
      kind: 'correction',
      body: `An earlier version of this article said that the stone bushel was cut in 1712. The market book gives **1721**. The figures were transposed at this desk and not by the author, and the date has been put right in the text.`,
      editor: 'ashlock',
      placement: 'above',
      visibility: 'public',
      order: 1,
      published: true,
    },
    {
      kind: 'update',
      body: `The market committee has now voted, by seven to four, to leave the brass yard in the north arch and to set a new one into the south arch. Mrs Pask has asked that the new bar be put up *after* the spring sales, “so that people have time to choose”.`,
      editor: 'ashlock',
      placement: 'below',
      visibility: 'public',
      order: 2,
      published: true,
    },
  ],
  discussion: { state: 'open' },
  comments: [
    {
      reader: 'tobias',
      minutesAfterPublication: 58,
      body: `“Short for both of us” is the best definition of fairness I know, and I speak as somebody whose family has been accused of short measure since 1840.`,
      replies: [
        {
          reader: 'ludo',
          minutesAfterPublication: 83,
          body: `Only it isn’t short for both of them! She sells by that yard all day long. Two millimetres a yard, a thousand yards a week: she keeps two metres of ribbon, and each customer loses a little.`,
          replies: [
            {
              reader: 'fenwick',
              minutesAfterPublication: 110,
              body: `True, unless the price has long since settled to the yard as it is, which I would bet on. But then a visitor with a tape measure is the only person in the market who is being cheated, and he brought it on himself. 😄`,
              replies: [
                {
                  reader: 'ludo',
                  minutesAfterPublication: 126,
                  body: `I withdraw the exclamation mark. Not the ribbon.`,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      reader: 'demo',
      minutesAfterPublication: 240,
      body: `My grandfather swore by the egg theory. He also swore that the hole used to be bigger.`,
    },
    {
      reader: 'noga',
      minutesAfterPublication: 1900,
      body: `A small plea from the restorers: please don’t polish it. Brass that is touched looks after itself; brass that is polished gets thinner every year.`,
    },
  ],
  published: true,
};
