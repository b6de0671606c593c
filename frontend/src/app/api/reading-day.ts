import { Service, signal } from '@angular/core';

/** The day whose state is being read (« État au »), `YYYY-MM-DD`; null is today. Every GET carries it. */
@Service()
export class ReadingDay {
  readonly day = signal<string | null>(null);
}
