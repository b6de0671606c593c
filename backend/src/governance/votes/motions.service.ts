import { Inject, Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Clock } from '../../kernel/clock';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { isFavourable } from '../circuits/circuit';
import { digestOver, Pieces } from '../dossiers/pieces.service';
import { Road } from '../dossiers/road.service';
import { remainingOf } from '../dossiers/standing';
import { Stations } from '../dossiers/stations.service';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Opinions } from '../opinions/opinions.service';
import { Proposal, Subjects } from '../subjects';
import { isOfTheWhole, isPartlyDecided, piecesOf, returnName, returnStage } from './about';
import { outcomesAt, owesReason } from './asking';
import { Asked, Matter } from './matter';
import { Motion } from './motion.entity';
import { PointAmendments } from './point-amendments.service';
import { termsOf } from './terms';
import { Urns } from './urns.service';

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
    private readonly amendments: PointAmendments,
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
    const amendment = await this.amendments.asked(matter, asked);
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
    if (!asked.inWriting) await this.amendments.refuseOutOfOrder(item, matter, asked);
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
