import { createHash } from 'node:crypto';

import { createArticle, createNote } from '../content';
import { load } from '../foreword';
import type { Answer } from '../http';
import { plant, type Scene } from '../reach/plant';
import { GUESS, secret } from '../reach/secrets';
import { type Caller, createCallers } from './callers';

/** A question, and who asks it: one of the callers, by their place. */
export interface Asked<Question> {
  question: Question;
  callerAt: number;
}

type Ask<Question> = (question: Question, caller: Caller) => Promise<Answer>;

/** What is wrong with the answers, each as a text with its question. */
export interface Findings {
  /** Server errors, and anything that is neither an answer nor a refusal. */
  faults: string[];
  /** Answers in which a secret stands. */
  telling: string[];
  /** Answers that became others when secrets were put where none of them may show. */
  changed: string[];
}

/** An access token is good for ten minutes. */
const BATCH = 1_000;
const AT_ONCE = 4;

const SECRET = new RegExp(`${GUESS}-\\w{8}-`);

/** What a question may be answered with: itself, or a refusal that says why. */
const STATUSES = [200, 400, 401, 403, 404];

/** Asks everything before secrets are put into every place that is not for readers, and again after it. */
export const askTwice = async <Question>(
  scene: Scene,
  asked: Asked<Question>[],
  ask: Ask<Question>,
): Promise<Findings> => {
  const findings: Findings = { faults: [], telling: [], changed: [] };
  const before = new Map<Asked<Question>, string>();
  const note = (caller: Caller, one: Asked<Question>, answer: Answer): void => {
    const [told, digest] = [JSON.stringify(answer.body), digestOf(answer)];
    const earlier = before.get(one);
    const shown = `${caller.name}: ${JSON.stringify(one.question)} → ${answer.status} ${told.slice(0, 300)}`;
    const isFault = !STATUSES.includes(answer.status) || told.includes('INTERNAL_SERVER_ERROR');
    if (isFault) findings.faults.push(shown);
    before.set(one, digest);
    // An API token may see what is planted.
    if (caller.seesDrafts) return;
    if (SECRET.test(told)) findings.telling.push(shown);
    if (earlier !== undefined && earlier !== digest) findings.changed.push(shown);
  };
  const article = await createArticle();
  await askAll(asked, ask, note);
  await plant(scene);
  // All notes of this Article are hidden, so that a filter which only denies something shows whether it finds them.
  await createNote(article, { body: secret(), visibility: 'internal' });
  forget();
  await askAll(asked, ask, note);
  return findings;
};

const askAll = async <Question>(
  asked: Asked<Question>[],
  ask: Ask<Question>,
  note: (caller: Caller, one: Asked<Question>, answer: Answer) => void,
): Promise<void> => {
  for (let at = 0; at < asked.length; at += BATCH) {
    const callers = await createCallers();
    const batch = asked.slice(at, at + BATCH).values();
    const askOn = async (): Promise<void> => {
      for (const one of batch) {
        const caller = callers[one.callerAt % callers.length];
        if (caller) note(caller, one, await ask(one.question, caller));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  }
};

const digestOf = ({ status, body }: Answer): string =>
  createHash('sha1')
    // An Author's private link is a change of the Author, and says no more than that.
    .update(`${status} ${JSON.stringify(body).replace(/"updatedAt":"[^"]*"/g, '')}`)
    .digest('base64');

/** What is cached is from before. */
const forget = (): void => {
  const { responseCache } = load('./lib/http-cache') as { responseCache: { clear: () => void } };
  responseCache.clear();
};
