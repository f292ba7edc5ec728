import type { DemoArticle } from '../types';

/** Everything a body may hold: headings, lists, a quote, a table, code, a footnote, a figure, `<!--more-->`. */
export const embankmentWall: DemoArticle = {
  key: 'embankment-wall',
  locale: 'en',
  title: 'Forty-One Plants on One Wall',
  authors: ['sallowfield'],
  topics: ['nature', 'city'],
  publishedDaysAgo: 13,
  body: `The longest garden in Brannick is one stone deep and stands on its edge. Nobody planted it, nobody waters it, and most of the people who walk beneath it every day would tell you that it is a wall.

It is the Long Embankment: nine hundred metres of limestone between the corn exchange and the lock, built to keep the Sull out of the lower town. This summer four of us went along it with a ladder, a wooden frame and a great deal of sun cream, and wrote down **everything that grew there**. The answer was forty-one kinds of plant. The last time anybody counted, in 1994, it was thirty-three.

<!--more-->

## How to count a wall

The method is older than any of us, and you could repeat it with a picture frame.

1. Make a square frame, half a metre a side.
2. Hold it against the wall at places chosen *beforehand*, by lot. If you choose them on the spot you will choose the pretty ones.
3. Write down each kind of plant inside the frame, once, however much of it there is.
4. Move on. Do this a hundred and twenty times.

What you get is not a number of plants. It is a number of squares in which a plant was found, and that can be compared with the same number thirty years ago.[^frames]

<figure>
<pre>
  coping    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~   valerian, grasses
            |   [ ]          [ ]       |
  dry face  |        [ ]         [ ]   |   wall-rue, stonecrop
            |  [ ]        [ ]          |
  damp foot |       [ ]        [ ]     |   pellitory, ferns
  river     ============================
</pre>
<figcaption>The wall in section, as drawn in the field book. Each bracket is one frame; the positions were drawn from a hat on the evening before.</figcaption>
</figure>

## What we found

| Plant | Squares in 1994 | Squares now | Change |
| --- | ---: | ---: | ---: |
| Ivy-leaved toadflax (*Cymbalaria muralis*) | 61 | 88 | +27 |
| Pellitory-of-the-wall (*Parietaria judaica*) | 40 | 71 | +31 |
| Maidenhair spleenwort (*Asplenium trichomanes*) | 44 | 46 | +2 |
| Wall-rue (*Asplenium ruta-muraria*) | 57 | 34 | −23 |
| Biting stonecrop (*Sedum acre*) | 30 | 29 | −1 |
| Butterfly-bush (*Buddleja davidii*) | 2 | 19 | +17 |

Two of those lines tell a story each.

### The fern that misses the old mortar

Wall-rue is a small, dull, tough fern that looks like parsley cut out of leather. It likes lime. In the nineteen-nineties the upper courses of the embankment were repointed with hard cement in place of soft lime mortar, and the fern has been retreating ever since to the stretch by the lock where the money ran out. That stretch is now the richest part of the wall, and the best argument I know for doing half a job.

### The weed that plants itself

Ivy-leaved toadflax has a trick that you can watch with a little patience. While the flower is open its stalk leans towards the light, where the insects are. Once the flower is over, the stalk turns round, grows *away* from the light, finds a dark crack and leaves its seeds inside. It sows itself upwards, sideways and round corners. The old lock-keeper, who sat under it for most of his life, put it better than our handbook did:

> It looks at you till it’s married,\\
> and after that it looks at the wall.

## For those who want to check us

The field book has been typed up as plain rows, one for each plant in each square, and anyone may have it. The table above comes out of eight lines:

\`\`\`python
from collections import Counter

found = Counter()
with open("embankment.csv", encoding="utf-8") as rows:
    for row in rows:
        square, height_cm, facing, species = row.strip().split(",")
        found[species] += 1
for species, squares in found.most_common():
    print(f"{species:<28}{squares:>4} of 120")
\`\`\`

If your total differs from ours, please write. It has happened once already: \`Sedum acre\` and \`sedum acre\` had been counted as two different plants, and for one proud evening we had forty-two.

## What the wall would like

Not much, it turns out. Lime mortar where the stone allows it; the butterfly-bush pulled out while it is young, because its roots are strong enough to part the blocks; and otherwise to be left alone. A wall is a cliff that somebody was kind enough to build in the middle of a town. It asks of us only what a cliff would: *that we look up.*

[^frames]: The frames of 1994 were a little smaller, because they had been made from a bed. We cut ours to the same size for a third of the squares. The difference was too slight to change the order of any line in the table.`,
  notes: [],
  discussion: { state: 'open' },
  comments: [
    {
      reader: 'noga',
      minutesAfterPublication: 95,
      body: `As someone who restores old masonry: *thank you* for the paragraph on mortar. Hard cement on soft stone drives the damp into the stone itself. The fern is only the first to complain.`,
      replies: [
        {
          reader: 'ludo',
          minutesAfterPublication: 140,
          body: `And yet the embankment is there to keep a river out of people’s kitchens. If cement holds for fifty years and lime for fifteen, I know which I want behind my cooker.`,
          replies: [
            {
              reader: 'noga',
              minutesAfterPublication: 171,
              body: `The stretch by the lock is the old lime, and it is the only part that didn’t leak in the last flood. But I admit that one wall isn’t a proof.`,
            },
          ],
        },
      ],
    },
    {
      reader: 'demo',
      minutesAfterPublication: 400,
      body: `Went down after work and found the toadflax doing exactly what you describe. Forty minutes gone. I regret nothing 🌿

One question: does \`facing\` in your rows mean the compass direction, or up and down stream?`,
    },
    {
      reader: 'oleg',
      minutesAfterPublication: 1500,
      body: `У нас на крепостной стене растёт та же цимбалярия, и бабушка называла её «сирота»: живёт без земли и никого не просит.`,
    },
  ],
  published: true,
};
