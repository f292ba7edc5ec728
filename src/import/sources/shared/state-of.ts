import type { ArticleRecord } from '../../records';

/** What becomes of an item by its status: an Article's state, or nothing, and why where it is another than it was. */
export interface State {
  state: ArticleRecord['state'] | undefined;
  reason?: string;
}

/** What never comes along: a program made it, and nobody wrote it. */
const MADE: ReadonlySet<string> = new Set(['auto-draft', 'inherit']);

/** What comes along where nobody says what shall: nothing that somebody wrote is lost, but for the trash. */
const DEFAULT: readonly string[] = ['draft', 'pending', 'private', 'password'];

/**
 * What becomes of an item. Nothing becomes public that was not: only `publish` without a password is. What was to be
 * published later (`future`) still will be; of the rest, what is included comes as a draft.
 *
 * @param publishAt when the source would have published it
 * @param include empty where nobody says what shall come along
 */
export const stateOf = (
  { status, password, publishAt }: { status: string; password: string; publishAt: Date | null },
  include: readonly string[],
  now = new Date(),
): State => {
  if (MADE.has(status)) return { state: undefined, reason: `A program made it (${status}).` };
  const key = password === '' ? keyOf(status) : 'password';
  if (key === 'publish') return { state: 'published' };
  if (key === 'future') {
    if (publishAt && publishAt > now) return { state: 'scheduled' };
    return {
      state: 'draft',
      reason: 'The time that it was scheduled for has passed: it came as a draft.',
    };
  }
  if (!(include.length === 0 ? DEFAULT : include).includes(key)) {
    return { state: undefined, reason: `It is not public at the source (${key}).` };
  }
  return key === status && key === 'draft'
    ? { state: 'draft' }
    : { state: 'draft', reason: `${REASONS[key]}: it came as a draft.` };
};

type Key = 'publish' | 'future' | 'draft' | 'pending' | 'private' | 'password' | 'trash';

const REASONS: Readonly<Record<Exclude<Key, 'publish' | 'future'>, string>> = {
  draft: 'Its status is not known',
  pending: 'It waited for a review',
  private: 'Not everybody could read it',
  password: 'It had a password',
  trash: 'It was in the trash',
};

const KEYS: readonly Key[] = ['publish', 'future', 'pending', 'private', 'trash'];

const keyOf = (status: string): Key => KEYS.find((one) => one === status) ?? 'draft';
