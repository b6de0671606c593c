import { Injectable } from '@nestjs/common';

/** A document that informs persons, as the register needs to name it. */
export interface Notice {
  readonly documentId: string;
  readonly title: string;
}

/** Where the register learns which document bears a code (« D02 »): the room of documents, above, hands its source in. */
@Injectable()
export class Notices {
  /** Finds documents by their codes; without it no notice is known yet. */
  source?: (codes: readonly string[]) => Promise<ReadonlyMap<string, Notice>>;

  async named(codes: readonly string[]): Promise<ReadonlyMap<string, Notice>> {
    return codes.length && this.source ? this.source(codes) : new Map();
  }
}
