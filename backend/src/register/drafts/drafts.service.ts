import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Activity } from '../activity.entity';
import { DraftFoundView, DraftInput, DraftKeptView, DraftTarget } from './drafts.dto';
import { EntryDraft } from './entry-draft.entity';

/** Characters of JSON; the longest entries of the sector have some thirty thousand. */
const LONGEST = 400_000;

/**
 * What people are writing and have not saved. A draft is its author's alone and changes nothing of the entry, so the
 * journal hears of it only when it is saved.
 */
@Injectable()
export class Drafts {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** The actor's own draft of an entry, as it was last kept. */
  async find(actor: Actor, of: DraftTarget): Promise<DraftFoundView> {
    const found = await this.held(actor.personId, await this.target(actor, of));
    if (!found) return { draft: null };
    const { version, edition, content, base, savedAt } = found;
    return { draft: { version, edition, content: { ...content }, base: { ...base }, savedAt } };
  }

  /** Keeps what stands on the screen; refuses to write over an edition that the screen did not know. */
  async keep(actor: Actor, input: DraftInput): Promise<DraftKeptView> {
    const { version, edition: seen } = input;
    const { content, base }: { content: object; base: object } = input;
    const length = JSON.stringify([content, base]).length;
    if (length > LONGEST) throw new Refusal('register.draft-too-long', 413, { length, longest: LONGEST });
    const target = await this.target(actor, input);
    return this.db.atomic(async () => {
      const kept = { edition: seen + 1, savedAt: this.clock.stamp() };
      const at = { personId: actor.personId, target };
      const held = await this.held(actor.personId, target);
      if ((held?.edition ?? 0) !== seen) throw moved(held);
      if (held) await this.db.of(EntryDraft).update({ id: held.id, edition: seen }, { ...kept, content });
      else await this.db.of(EntryDraft).insert({ id: newId(), ...at, ...kept, version, content, base });
      return kept;
    });
  }

  /** Throws a draft away because its author asked for it. */
  async abandon(actor: Actor, of: DraftTarget): Promise<DraftFoundView> {
    const target = await this.target(actor, of);
    await this.db.atomic(() => this.db.of(EntryDraft).delete({ personId: actor.personId, target }));
    return { draft: null };
  }

  /** Once its words are saved a draft is done with; an edition kept elsewhere in the meantime is left alone. */
  async done(actor: Actor, of: DraftTarget, edition: number | undefined): Promise<void> {
    if (!edition) return;
    await this.db.of(EntryDraft).delete({ personId: actor.personId, target: targetOf(of), edition });
  }

  private held(personId: string, target: string): Promise<EntryDraft | null> {
    return this.db.of(EntryDraft).findOneBy({ personId, target });
  }

  /** Whoever may not write an entry has no draft of it either. */
  private async target(actor: Actor, of: DraftTarget): Promise<string> {
    if (of.activity) {
      const row = await this.db.of(Activity).findOneBy({ id: of.activity });
      if (!row) throw new Refusal('access.denied', 404);
      actor.require('revise', 'Activity', row);
    } else {
      const { id: organisationId, kind } = await this.directory.get(of.organisation!);
      actor.require('revise', 'Activity', { organisationId, sector: kind === 'umbrella' });
    }
    return targetOf(of);
  }
}

const targetOf = ({ activity, organisation }: DraftTarget) => activity ?? `nouveau:${organisation}`;

function moved(held: EntryDraft | null): Refusal {
  const { edition, savedAt, content } = held ?? { edition: 0, savedAt: null, content: null };
  return new Refusal(held ? 'register.draft-moved' : 'register.draft-gone', 409, {
    edition,
    savedAt,
    now: content,
  });
}
