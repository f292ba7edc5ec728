/** A record by kind and id. */
export const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;
