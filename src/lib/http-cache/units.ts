declare const unit: unique symbol;

/** A number with its unit: TypeScript takes no bare number, or one of another unit, in its place. */
type In<Unit extends string> = number & { readonly [unit]: Unit };

export type Milliseconds = In<'milliseconds'>;
export type Bytes = In<'bytes'>;

export const milliseconds = (count: number): Milliseconds => count as Milliseconds;
export const seconds = (count: number): Milliseconds => milliseconds(count * 1_000);
export const bytes = (count: number): Bytes => count as Bytes;
export const megabytes = (count: number): Bytes => bytes(count * 1_024 * 1_024);
