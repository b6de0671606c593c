import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '../../directory/directory.service';
import { Rulebook } from '../../rulebook/rulebook';
import { ItemKind, Meeting } from './meeting.entity';
import { standingPoints } from './standing-flaws';

/** A point that comes back on every agenda. */
export interface StandingPoint {
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly at: 'first' | 'last';
  readonly minutes: number;
}

/** The points that come back on every agenda of a body, as `templates/agendas/standing.yaml` says. */
@Injectable()
export class StandingPoints {
  private readonly byKind: Readonly<Record<string, readonly StandingPoint[]>>;

  constructor(
    @Inject(Rulebook) book: Rulebook,
    private readonly directory: Directory,
  ) {
    this.byKind = standingPoints(book);
  }

  /** Those of the body of a meeting, in their order; a written procedure has none. */
  async of({ bodyId, mode }: Pick<Meeting, 'bodyId' | 'mode'>): Promise<readonly StandingPoint[]> {
    if (mode === 'written') return [];
    const { kind } = await this.directory.bodyById(bodyId);
    return this.byKind[kind] ?? this.byKind['default'] ?? [];
  }
}
