/** What a request was answered that changes nothing, as far as an editor needs it. */
export interface Refusal {
  /** None where there was no answer. */
  status?: number;
  /** Foreword's code, where the answer has one. */
  code?: string;
  message: string;
  details: Record<string, unknown>;
  /** The fields that are wrong, each with what is wrong about it. */
  fields: FieldError[];
}

export interface FieldError {
  path: string[];
  message: string;
}
