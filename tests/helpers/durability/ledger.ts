/** What a fact is before anybody has written it, and after it has been deleted. */
export const ABSENT = 'absent';

/** One attempt to make a fact have a value. Moments are numbers of a clock that never stands still. */
interface Write {
  value: string;
  from: number;
  /** Infinity while the outcome is unknown. */
  to: number;
  /** Whether it has been acknowledged, and so certainly took place. */
  isSure: boolean;
}

interface Fact {
  /** The fact with which this one goes: without it, this one is absent as well. */
  of?: string;
  writes: Write[];
}

/** A request's write: a fact and its value. */
export interface Intention {
  fact: string;
  value: string;
  of?: string;
  /** That the request may have this effect, and does not tell. */
  isPerhaps?: boolean;
}

/** Everything that writers attempted, and what may be found of it. */
export interface Ledger {
  /** Notes a request that is being sent. */
  begin: (intentions: readonly Intention[]) => Attempt;
  /**
   * Compares the facts with what was attempted, and takes them as known from then on. Nothing may be
   * under way.
   *
   * @returns what is not as it was acknowledged
   */
  compare: (found: ReadonlyMap<string, string>) => string[];
  /** How many requests were acknowledged. */
  acknowledged: () => number;
}

/** How a request ended. Without a word, it may have taken place or not. */
export interface Attempt {
  /** @param told what the answer says of some of the facts */
  succeed: (told?: Record<string, string>) => void;
  refuse: () => void;
}

export const newLedger = (): Ledger => {
  const facts = new Map<string, Fact>();
  let now = 0;
  let acknowledged = 0;
  const tick = () => (now += 1);
  const known = (value: string): Write => ({ value, from: now, to: tick(), isSure: true });

  const begin = (intentions: readonly Intention[]): Attempt => {
    const from = tick();
    const begun = intentions.map(({ fact: name, value, of, isPerhaps = false }) => {
      const fact = facts.get(name) ?? { of, writes: [known(ABSENT)] };
      facts.set(name, fact);
      const write = { value, from: from + 1, to: Infinity, isSure: false };
      fact.writes.push(write);
      return { name, fact, write, isPerhaps };
    });
    tick();
    const forget = ({ fact, write }: (typeof begun)[number]) => {
      fact.writes = fact.writes.filter((other) => other !== write);
    };
    return {
      succeed: (told = {}) => {
        acknowledged += 1;
        const to = tick();
        for (const one of begun) {
          if (told[one.name] !== undefined && told[one.name] !== one.write.value) forget(one);
          Object.assign(one.write, { to, isSure: !one.isPerhaps });
        }
      },
      refuse: () => {
        begun.forEach(forget);
      },
    };
  };

  const compare = (found: ReadonlyMap<string, string>): string[] => {
    const problems: string[] = [];
    for (const [name, fact] of facts) {
      const value = found.get(name) ?? ABSENT;
      const isGone = fact.of !== undefined && !found.has(fact.of);
      const possible = isGone ? [ABSENT] : possibleOf(fact.writes);
      if (!possible.includes(value)) {
        problems.push(`${name} is "${value}" and should be "${possible.join('" or "')}"`);
      }
      fact.writes = [known(value)];
    }
    for (const [name, value] of found) {
      if (!facts.has(name)) problems.push(`${name} is "${value}" and nobody wrote it`);
    }
    return problems;
  };

  return { begin, compare, acknowledged: () => acknowledged };
};

/** The values that no acknowledged write, begun after them, has certainly replaced. */
const possibleOf = (writes: readonly Write[]): string[] =>
  writes
    .filter(({ to }) => !writes.some((later) => later.isSure && later.from > to))
    .map(({ value }) => value);
