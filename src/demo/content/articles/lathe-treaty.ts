import type { DemoArticle } from '../types';

/** The contested one: a reprint under a signed foreword, with a long conversation. */
export const latheTreaty: DemoArticle = {
  key: 'lathe-treaty',
  locale: 'en',
  title: 'The Treaty That Remembers Only Wet Years',
  excerpt:
    'In 1911 two valleys divided a river between them to the last gate of water. They had measured it in the eleven wettest years anybody could remember.',
  authors: ['brask'],
  topics: ['water', 'archives'],
  originallyPublishedOn: '2025-09-18',
  publishedDaysAgo: 3,
  source: {
    name: 'The Upland Quarterly',
    url: 'https://example.org/upland-quarterly/the-treaty-that-remembers-only-wet-years',
    licence: 'CC BY 4.0',
    creditLine:
      'First published in The Upland Quarterly, autumn number. Reprinted in full under CC BY 4.0; the headings are ours.',
  },
  body: `In the toll house at Lathe Bridge, under glass, lies the shortest important document in the hill country. It has nine articles, two seals and one ink blot, and it says how much of the river Lathe belongs to whom. The upper valley, Ruvel, may keep forty gates of water between the first of April and the last of September. The lower valley, Dassen, must be let have sixty. A gate is a real thing, or was: an oak sluice one ell wide, lifted one hand, running for a day and a night.

Forty and sixty make a hundred. Everybody who grew up in either valley learned the sum at school. What nobody learned is where the hundred came from.

## Eleven good summers

It came from a notebook. Before they would sign, the two valleys hired a surveyor, a careful man named Aurel Tench, and told him to find out how large the river was. He read the staff at Lathe Bridge every morning from 1899 to 1909 and took the average. His figures are clean, his handwriting is beautiful, and there is no reason to think he cheated anyone. He was simply unlucky, in the way that a man is unlucky who counts the guests at a wedding and concludes that the village has four hundred inhabitants.

We know this because the oaks kept a longer book than Mr Tench. Three years ago a group from the institute in Brannick took cores from sixty old trees on the valley sides and laid the rings against the bridge record. The rings agree with him: the summers of his notebook were wet. They were, in fact, the wettest run of eleven in about three centuries. In an ordinary summer the Lathe has not carried a hundred gates. It has carried something nearer to eighty-two.

So the two valleys did not divide a river. They divided a river and a run of good luck, and wrote the luck into the articles as if it came every spring with the snow-melt.

## What eighteen missing gates look like

For fifty years it hardly mattered, because neither valley used its share. Then Ruvel planted the upper terraces with apples, and Dassen put its barley meadows under ditches, and the missing eighteen gates began to be noticed. Article Four says that Dassen’s sixty come first. In a summer of eighty-two gates, therefore, Dassen receives sixty and Ruvel keeps twenty-two. In a summer of seventy, and we have had three of those lately, Ruvel keeps ten.

I have stood with growers on the upper terraces while the whole of the river went past them, bound for somebody else’s field by order of their own great-grandparents. I have also stood in Dassen, where people say, with perfect justice, that they kept their word and bought their land at a price that counted on it. A promise is not cancelled because it turned out to be expensive for the other side. That is rather what a promise is.

Both valleys are right, and it does them no good. Each has hired somebody to say so.

## Shares, not gates

There is a plain remedy, and it is in the treaty already. Article Seven, which no lawyer on either side likes to quote, says that the quantities “are to be understood as the proportion in which a friend divides a loaf”. Whoever wrote that clause had noticed what the surveyor had not: that the loaf might be small. Read with Article Seven in hand, forty and sixty are not amounts at all. They are four parts and six.

In a summer of eighty-two, that would give Dassen forty-nine and Ruvel thirty-three. Dassen would lose eleven gates that it has on paper and, in the driest years, on the ground. It should be paid for them, openly, out of the bridge tolls, until the ditches that leak have been lined. I have walked those ditches. A good part of the sixty gates never meets a root.

None of this is kind, and it does not pretend that there is more water than there is. That is the merit of it. For two generations these valleys have quarrelled over who was stealing eighteen gates which, in all that time, were never in the river.

The surveyor’s notebook lies beside the treaty, under the same glass. On its last page, below the final average, Mr Tench wrote a line that the copyists left out. “I should have liked,” it says, “to see a dry one.”`,
  notes: [
    {
      kind: 'foreword',
      body: `I asked *The Upland Quarterly* for this essay because it does something rare in the matter of the Lathe: it accuses nobody. Brask’s point is that a fair agreement was reached about a river that was not there, and that honest people have been defending it ever since.

I part from her in one place. She treats Article Seven as a key that was left in the door. I think its authors meant it as a courtesy, and courtesies make poor law. But her arithmetic is sound, I checked it against the bridge record, and nobody should argue about this treaty again without answering it. Both valleys read this page. Be as civil below as you would be on the bridge.`,
      editor: 'dunlin',
      placement: 'above',
      visibility: 'public',
      order: 1,
      published: true,
    },
    {
      kind: 'commentary',
      body: `For readers who want the text itself: the nine articles are on show in the toll house every day but Monday, and the keeper will read Article Seven aloud to anyone who asks. She tells us she has been asked more often this month than in the ten years before it.`,
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
      reader: 'miro',
      minutesAfterPublication: 34,
      pinned: true,
      body: `I kept the gauge at Lathe Bridge for twenty-six years, so a few facts before the fight begins:

- The staff was moved **once**, in 1938, by about a hand’s breadth. The record has been adjusted for it ever since.
- Summer totals are read off on the last day of September, not when the newspapers ask.
- Nobody, in my time, ever altered a figure. Two people from each valley asked me to.

Argue about what you like, but please argue about the same river.`,
      replies: [
        {
          reader: 'demo',
          minutesAfterPublication: 52,
          body: `Thank you for this. “Two people from each valley” is the most even-handed sentence I have read on the subject. 🙂`,
        },
        {
          reader: 'fenwick',
          minutesAfterPublication: 75,
          body: `Seconded. I worked with that record for years and it is better than most. The weak point is winter ice, and the treaty does not care about winter.`,
        },
      ],
    },
    {
      reader: 'saskia',
      minutesAfterPublication: 61,
      body: `I grow apples on the upper terraces, and I am one of the people who watched the river go past. Last summer I got water on nine days. *Nine.*

I don’t want anyone’s barley to die. But I am tired of hearing that we “knew what we signed”. My great-grandmother was seven years old and could not have signed anything.`,
      replies: [
        {
          reader: 'tobias',
          minutesAfterPublication: 88,
          body: `Mine was five, and my family has paid off a loan on that land ever since, at a price that counted every one of the sixty gates. If the promise was worth nothing, we would like to hear from whoever has been taking the instalments.

I say this without anger. I have bought your apples.`,
          replies: [
            {
              reader: 'saskia',
              minutesAfterPublication: 117,
              body: `Then you know they have got smaller.

Seriously, though: I accept the point about the price. It is why I would pay. What I can’t accept is that **all** of the bad luck belongs to one side of a bridge. If the river is eighteen short, why am I eighteen short?`,
              replies: [
                {
                  reader: 'tobias',
                  minutesAfterPublication: 163,
                  body: `Because your side asked for it that way round. Ruvel wanted to be free to build its reservoir, and gave us first call in exchange. It is in the preamble, which the essay does not quote.

You got the dam. We got the order of service.`,
                  replies: [
                    {
                      reader: 'fenwick',
                      minutesAfterPublication: 201,
                      body: `Tobias is right about the preamble, and it deserves an answer. Mine would be that the reservoir holds twelve gates and has silted to perhaps nine. A bargain struck over twelve looks different at nine, with eighteen missing from the river besides. Call that bad luck too, but then it is bad luck that wants sharing, which is rather Saskia’s point.`,
                    },
                    {
                      reader: 'saskia',
                      minutesAfterPublication: 214,
                      body: `I did not know about the preamble. I am going to the toll house on Saturday to read it for myself, and if you are right I will come back here and say so.`,
                      replies: [
                        {
                          reader: 'tobias',
                          minutesAfterPublication: 236,
                          body: `I’ll be there at ten. I will bring the barley, you bring the apples. 🍎`,
                        },
                      ],
                    },
                  ],
                },
              ],
            },
            {
              reader: 'ludo',
              minutesAfterPublication: 142,
              body: `As a tenant rather than an owner I would point out that whoever has been “taking the instalments” has never once been at one of these meetings.`,
            },
          ],
        },
        {
          reader: 'yael',
          minutesAfterPublication: 305,
          body: `Nine days in a whole summer is shocking. How do the trees survive that? Is it a matter of mulch, or do you simply lose the young ones?`,
          replies: [
            {
              reader: 'saskia',
              minutesAfterPublication: 340,
              body: `You lose the young ones. The old trees have roots in places I would rather not think about.`,
            },
          ],
        },
      ],
    },
    {
      reader: 'oleg',
      minutesAfterPublication: 410,
      body: `Хорошая статья, но в ней не хватает снега. Одиннадцать влажных лет у Тенча — это прежде всего одиннадцать снежных зим: весной река получала то, что накопилось выше леса. Сейчас снег сходит на две-три недели раньше, и вода уходит в апреле, когда она никому не нужна.

Так что делить надо не только *сколько*, но и *когда*.`,
      replies: [
        {
          reader: 'fenwick',
          minutesAfterPublication: 455,
          body: `For those who don’t read Russian: Oleg says that the essay leaves out the snow. The wet summers were the tail of snowy winters, the melt now comes two or three weeks earlier, and so the valleys ought to divide not only *how much* but *when*.

I agree, and I am sorry not to have said it first.`,
          replies: [
            {
              reader: 'oleg',
              minutesAfterPublication: 490,
              body: `Thank you for the translation, it is exact. I would only add: a share of the river in April is worth very little to an apple tree.`,
            },
          ],
        },
      ],
    },
    {
      reader: 'ludo',
      minutesAfterPublication: 520,
      body: `> courtesies make poor law

I am with Dunlin here. If you may turn “sixty gates” into “six parts” because of a phrase about a loaf, then no number in any agreement is safe, and the next clever reader will turn it back. Better to admit the treaty is wrong and write another.`,
      replies: [
        {
          reader: 'demo',
          minutesAfterPublication: 548,
          body: `But the people who wrote the numbers also wrote the loaf. You can’t keep the half of a text that suits you and call the rest manners. If Article Seven meant nothing, why number it?`,
          replies: [
            {
              reader: 'ludo',
              minutesAfterPublication: 577,
              body: `Fair. My answer is that Article Nine is about who provides lunch at the annual meeting, and they numbered that too.`,
              replies: [
                {
                  reader: 'miro',
                  minutesAfterPublication: 602,
                  body: `It was Dassen’s turn last year. There was *no* lunch. I mention it only for the record.`,
                },
              ],
            },
          ],
        },
      ],
    },
    {
      reader: 'noga',
      minutesAfterPublication: 900,
      body: `Line the ditches first! Every argument here treats the leak as a footnote, and it may be the only part of the problem that can be mended with shovels.`,
    },
    {
      reader: 'amnon',
      minutesAfterPublication: 1310,
      status: 'pending',
      body: `There is a small literature on agreements that were measured in lucky years. Three that I found useful: [on averages](https://example.org/reading/averages), [on tree rings](https://example.org/reading/tree-rings) and [on sharing a shortage](https://example.org/reading/shortage).`,
    },
    {
      reader: 'ludo',
      minutesAfterPublication: 1385,
      status: 'rejected',
      body: `Anyone who takes Dassen’s side in this is a fool or is paid to be one, and I don’t care to be told otherwise by a miller.`,
    },
  ],
  published: true,
};
