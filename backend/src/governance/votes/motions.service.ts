import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Stage } from '../../rulebook/words';
import { isFavourable } from '../circuits/circuit';
import { MotionOutcome } from '../circuits/outcomes';
import { Dossier, Piece } from '../dossiers/dossier.entity';
import { digestOver, Pieces } from '../dossiers/pieces.service';
import { remainingOf, Road } from '../dossiers/road.service';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Opinions } from '../opinions/opinions.service';
import { Proposal, Subjects } from '../subjects';
import { Ballot } from '../meetings/ballot';
import { isOfTheWhole, isPartlyDecided, piecesOf, returnName, returnStage } from './about';
import { Placed, undecided, voteOrder } from './amendment-order';
import { outcomesAt, owesReason } from './asking';
import { MotionTermsInput } from '../meetings/motion-terms.dto';
import { Motion } from './motion.entity';
import { termsOf } from './terms';
import { Urns } from './urns.service';

/** What stands behind a point: the step of a dossier and its texts; nothing for a point of no dossier. */
export interface Matter {
  readonly step: Step | null;
  readonly dossier: Dossier | null;
  readonly stage: Stage | null;
  readonly pieces: readonly Piece[];
  readonly digest: string;
}
export interface Asked {
  readonly outcome: MotionOutcome;
  /** The reason, or the wording of a motion on a point of no dossier. */
  readonly text?: string;
  readonly amendmentId?: string | null;
  readonly terms?: MotionTermsInput | null;
  /** By name unless said. */
  readonly ballot?: Ballot;
  /** In writing the text is asked about as it is: whoever wants it amended asks for a meeting. */
  readonly inWriting?: boolean;
  /** The earlier stage to which it is sent back; where the circuit says unless named. */
  readonly returnsTo?: string | null;
  /** The texts it is about; all that are on the table unless named. */
  readonly subjectIds?: readonly string[] | null;
}

/** Puts motions into words and binds them to the digest of what they are about. */
@Injectable()
export class Motions {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) private readonly book: Rulebook,
    private readonly pieces: Pieces,
    private readonly road: Road,
    private readonly stations: Stations,
    private readonly subjects: Subjects,
    private readonly urns: Urns,
    private readonly opinions: Opinions,
  ) {}

  /** What a point of a meeting is about; null once its dossier or its step has moved on without this meeting. */
  async matter(meeting: Pick<Meeting, 'id'>, item: AgendaItem): Promise<Matter | null> {
    if (!item.stepId) return { step: null, dossier: null, stage: null, pieces: [], digest: digestOver([]) };
    const found = await this.road.waiting(item.stepId);
    if (!found || found.step.meetingId !== meeting.id || found.step.state !== 'on-agenda') return null;
    const pieces = remainingOf(await this.pieces.of(found.dossier.id), found.step);
    return { ...found, pieces, digest: digestOver(pieces) };
  }

  /** Opens a motion on a point; freezes the variant it asks to adopt, so that what is voted on cannot move. */
  async open(actor: Actor, item: AgendaItem, whole: Matter, asked: Asked): Promise<Motion> {
    const { outcome } = asked;
    const pieces = piecesOf(whole.pieces, asked.subjectIds);
    const isPart = pieces.length < whole.pieces.length;
    const matter = { ...whole, pieces };
    if (isOfTheWhole(outcome) && (isPart || isPartlyDecided(whole.step)))
      throw new Refusal('governance.partly-decided');
    if (matter.dossier && matter.stage && isFavourable(outcome))
      await this.opinions.refuseAwaited(matter.dossier, matter.stage);
    const back =
      outcome === 'returned' && matter.stage && matter.dossier
        ? returnStage(this.stations.circuit(matter.dossier.circuit), matter.stage, asked.returnsTo)
        : null;
    const amendment = await this.amendment(matter, asked);
    if (!outcomesAt(matter.stage, item.kind, amendment !== null).includes(outcome))
      throw new Refusal('governance.outcome-not-open', 409, {
        outcome: this.book.label('outcomes', outcome),
      });
    // On a point of no dossier the text is the motion itself, unless it says why something is refused.
    const reason = (matter.dossier || owesReason(outcome)) && asked.text?.trim() ? asked.text.trim() : null;
    if (owesReason(outcome) && !reason) throw new Refusal('governance.reason-missing', 422);
    const amendmentId = amendment?.id ?? null;
    const text = await this.wording(item, matter, asked, amendment);
    // Several motions may be put on a point of no dossier, as long as they say different things.
    const same = { itemId: item.id, state: 'open' as const, outcome, ...(amendmentId && { amendmentId }), ...(!matter.dossier && { text }) }; // prettier-ignore
    if (await this.db.of(Motion).existsBy(same)) throw new Refusal('governance.motion-open');
    if (!asked.inWriting) await this.refuseOutOfOrder(item, matter, asked);
    const variants = outcome === 'adopted-with-variant' ? await this.variants(actor, matter) : [];
    const motion = {
      id: newId(), meetingId: item.meetingId, itemId: item.id, outcome, reason, amendmentId, variants,
      returnsTo: back?.id ?? null, subjectIds: isPart ? pieces.map(({ subjectId }) => subjectId) : null,
      terms: termsOf(outcome, matter.stage, asked.terms, this.clock.today()),
      text, digest: matter.digest, ballot: asked.ballot ?? ('named' as const),
      state: 'open' as const, tally: null, openedAt: this.clock.stamp(), closedAt: null,
    }; // prettier-ignore
    await this.db.of(Motion).insert(motion);
    if (motion.ballot !== 'named') await this.urns.place(motion.id);
    return this.db.of(Motion).findOneByOrFail({ id: motion.id });
  }

  /** Which piece of the matter an amendment is about, with the amendment; null when none of them waits for it. */
  async amended(
    { pieces }: Pick<Matter, 'pieces'>,
    amendmentId: string,
  ): Promise<{ piece: Piece; amendment: Proposal } | null> {
    for (const piece of pieces) {
      const waiting = await this.subjects.of(piece.type).amendments(piece.subjectId, piece.revisionId);
      const amendment = waiting.find(({ id }) => id === amendmentId);
      if (amendment) return { piece, amendment };
    }
    return null;
  }

  /** The amendments to what lies under a point, in the order in which they are voted. */
  async amendments(itemId: string, pieces: readonly Piece[]): Promise<Placed[]> {
    const waiting = await Promise.all(
      pieces.map(({ type, subjectId, revisionId }) =>
        this.subjects.of(type).amendments(subjectId, revisionId),
      ),
    );
    if (waiting.flat().length === 0) return [];
    const order = { openedAt: 'ASC', id: 'ASC' } as const;
    return voteOrder(waiting.flat(), await this.db.of(Motion).find({ where: { itemId }, order }));
  }

  /** An amendment comes before the text, a sub-amendment before what it changes, and one before the next. */
  private async refuseOutOfOrder(
    { id: itemId }: AgendaItem,
    { pieces }: Matter,
    { outcome, amendmentId }: Asked,
  ) {
    if (outcome !== 'amended' && !isFavourable(outcome)) return;
    const placed = await this.amendments(itemId, pieces);
    const waiting = undecided(placed);
    if (outcome !== 'amended') {
      const amendments = waiting.map(({ label, author }) => `«\u202f${label}\u202f» (${author})`).join(', ');
      if (waiting.length) throw new Refusal('governance.amendment-first', 409, { amendments });
      return;
    }
    const open = await this.db.of(Motion).findBy({ itemId, state: 'open' });
    const text = open.find((motion) => motion.outcome !== 'amended' && isFavourable(motion.outcome));
    if (text) throw new Refusal('governance.text-at-vote', 409, { motion: text.text });
    const first = placed.find(({ standing }) => standing === 'open' || standing === 'next')?.proposal;
    const asked = placed.find(({ proposal }) => proposal.id === amendmentId);
    if (first && first.id !== amendmentId && asked && undecided([asked]).length)
      throw new Refusal('governance.amendment-order', 409, { first: first.label, author: first.author });
  }

  private async amendment(matter: Matter, { outcome, amendmentId }: Asked): Promise<Proposal | null> {
    if (outcome !== 'amended') return null;
    const found = amendmentId ? await this.amended(matter, amendmentId) : null;
    if (!found) throw new Refusal('governance.unknown-amendment', 422);
    return found.amendment;
  }

  private async variants(actor: Actor, { pieces, step }: Matter): Promise<Motion['variants']> {
    const found = await Promise.all(
      pieces.map(async ({ type, subjectId }) => {
        const variant = await this.subjects.of(type).variant(actor, subjectId, step?.organisationId ?? '');
        return variant ? [{ subjectId, ...variant }] : [];
      }),
    );
    if (found.flat().length === 0)
      throw new Refusal('governance.no-variant', 422, { organisation: step?.organisationCode ?? '' });
    return found.flat();
  }

  /** « Avaliser D02 Politique…, version 2 »: what each voice reads above its three answers. */
  private async wording(
    item: AgendaItem,
    matter: Matter,
    { outcome, text, returnsTo }: Asked,
    amendment: Proposal | null,
  ) {
    if (!matter.dossier) return (!owesReason(outcome) && text?.trim()) || item.title;
    if (amendment)
      return `Adopter ${amendment.on ? 'le sous-amendement' : 'l’amendement'} de ${amendment.author} au passage «\u202f${amendment.label}\u202f»`;
    const words = [...(await this.pieces.words(matter.pieces)).values()];
    const texts = words.map(({ label, number }) => `${label}, version ${number}`).join('\u202f; ');
    const verb = this.book.vocabularies.get('outcomes')?.terms.find(({ code }) => code === outcome)?.['verb'];
    const to = outcome === 'returned' ? ` à l’étape «\u202f${this.returnsTo(matter, returnsTo)}\u202f»` : '';
    return `${String(verb ?? outcome)} ${texts}${to}`;
  }

  /** The name of the stage to which a return leads. */
  returnsTo({ dossier, stage }: Pick<Matter, 'dossier' | 'stage'>, wished?: string | null): string {
    return dossier && stage ? returnName(this.stations.circuit(dossier.circuit), stage, wished) : '';
  }
}
