/** The phase of this process. */
export type Phase = 'starting' | 'started' | 'stopping';

let phase: Phase = 'starting';

export const currentPhase = (): Phase => phase;

export const enterPhase = (next: Phase): void => {
  phase = next;
};
