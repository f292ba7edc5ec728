/** Why a request is not made, or its answer not read: trying again would end the same. */
export type Refusal = 'address' | 'inside' | 'host' | 'redirects' | 'too-large';

/** A request that was refused here, not by the other side. Its message may be shown. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string) {
    super(message);
    this.name = 'RefusedRequest';
    this.refusal = refusal;
  }
}
