import type { Rule } from '../page';
import { byline } from './byline';
import { furniture } from './furniture';
import { innerNotes } from './inner-notes';
import { metadata } from './metadata';
import { notes } from './notes';
import { origin } from './origin';
import { regions } from './regions';
import { standfirst } from './standfirst';
import { title } from './title';
import { topics } from './topics';

/** The rules that take a page apart, in this order. What one has taken, those after it do not see. */
export const RULES: readonly Rule[] = [
  furniture,
  regions,
  notes,
  title,
  origin,
  byline,
  standfirst,
  innerNotes,
  topics,
  metadata,
];
