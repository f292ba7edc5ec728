import { exitWith, valueOf } from '../env';
import type { Patch, Stage, Stages } from './patch';
import { REGISTRY } from './registry';

/** How often the functions that a patch replaces have been called, by their place. */
type Calls = Record<string, number>;

const calls = new Map<string, Calls>();

/**
 * Applies the patches of a stage, in the order of the registry. Where one does not find what it is made
 * for, the process ends with one line that names both.
 */
export const applyPatches = <S extends Stage>(stage: S, subject: Stages[S]): void => {
  for (const patch of REGISTRY[stage]) {
    if (isSwitchedOff(patch.name)) continue;
    assertTargets(patch, subject);
    const counted = countersOf(patch);
    patch.apply(subject, (place) => {
      counted[place] = (counted[place] ?? 0) + 1;
    });
  }
};

/** Ends what patches have begun. */
export const stopPatches = async (): Promise<void> => {
  for (const patch of Object.values(REGISTRY).flat()) await patch.stop?.();
};

/** For tests: the calls of what a patch replaces so far; 0 for what has not been called. */
export const callsOf = (name: string): Calls => {
  const patch = Object.values(REGISTRY)
    .flat()
    .find((one) => one.name === name);
  return patch ? { ...countersOf(patch) } : {};
};

const countersOf = ({ name, replaces = {} }: { name: string; replaces?: object }): Calls => {
  let counted = calls.get(name);
  if (!counted) {
    counted = Object.fromEntries(Object.keys(replaces).map((place) => [place, 0]));
    calls.set(name, counted);
  }
  return counted;
};

/** In a test run alone, so that a probe can be seen failing: `FOREWORD_WITHOUT_PATCHES=name,name`. */
const isSwitchedOff = (name: string): boolean =>
  process.env.NODE_ENV === 'test' &&
  (valueOf(process.env, 'FOREWORD_WITHOUT_PATCHES') ?? '').split(',').includes(name);

const assertTargets = <S extends Stage>(patch: Patch<S>, subject: Stages[S]): void => {
  const { name, replaces = {}, changes = {} } = patch;
  for (const [place, find] of Object.entries(replaces)) {
    if (typeof found(find, subject) !== 'function') refuse(name, `no function at ${place}`);
  }
  for (const [place, isThere] of Object.entries(changes)) {
    if (found(isThere, subject) !== true) refuse(name, `nothing to change at ${place}`);
  }
};

/** Strapi's registries throw for what they do not have. */
const found = <Subject>(find: (subject: Subject) => unknown, subject: Subject): unknown => {
  try {
    return find(subject);
  } catch {
    return undefined;
  }
};

const refuse = (name: string, lack: string): never =>
  exitWith(
    `the patch "${name}" finds ${lack}; it may not fit this version of Strapi`,
    'docs/upgrading.md',
  );
