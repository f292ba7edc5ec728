import { brassYard } from './articles/brass-yard';
import { embankmentWall } from './articles/embankment-wall';
import { ferryWithoutATimetable } from './articles/ferry-without-a-timetable';
import { latheTreaty } from './articles/lathe-treaty';
import { libraryCistern } from './articles/library-cistern';
import { lighthouseLogbooks } from './articles/lighthouse-logbooks';
import { nightTrain } from './articles/night-train';
import { tollgatePress } from './articles/tollgate-press';
import { authors } from './authors';
import { readers } from './readers';
import { topics } from './topics';
import type { DemoContent } from './types';

export type { DemoContent } from './types';

export const demoContent: DemoContent = {
  authors,
  topics,
  readers,
  // Newest first, the unpublished one last.
  articles: [
    latheTreaty,
    libraryCistern,
    ferryWithoutATimetable,
    embankmentWall,
    nightTrain,
    brassYard,
    lighthouseLogbooks,
    tollgatePress,
  ],
};
