export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429;

/** A request that the office turns down: `code` finds the French sentence, `facts` fill it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: RefusalStatus = 409,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
