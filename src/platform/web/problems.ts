/**
 * The expected problems that end a request. Each maps to one page in plain words; anything else that is thrown
 * is a 500, told to the log.
 */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429;
  /** One sentence for the person: what to do. */
  readonly say: string;
  constructor(status: Problem['status'], say: string) {
    super(say);
    this.status = status;
    this.say = say;
  }
}

export class NotFound extends Problem {
  constructor() {
    super(404, 'The page you asked for is not here. Check the address, or start again from the first page.');
  }
}

/** Not allowed looks like not found, so that nobody learns what is there. */
export class Forbidden extends Problem {
  constructor() {
    super(404, 'The page you asked for is not here. Check the address, or start again from the first page.');
  }
}

/** Somebody else changed the record since the person opened it. `latest` is what stands now. */
export class Stale extends Error {
  readonly latest: Record<string, unknown>;
  constructor(latest: Record<string, unknown>) {
    super('The record was changed by somebody else in the meantime.');
    this.latest = latest;
  }
}
