import { Inject, Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { Actor } from '../../access/actor';
import { Journal } from '../../audit/journal';
import { Db } from '../../database/db';
import { newId } from '../../database/row';
import { Body } from '../../directory/body.entity';
import { Directory } from '../../directory/directory.service';
import { Clock } from '../../kernel/clock';
import { digestOf } from '../../kernel/digest';
import { fill, Rulebook } from '../../rulebook/rulebook';
import { isFavourable } from '../circuits/circuit';
import { Piece } from '../dossiers/dossier.entity';
import { Pieces } from '../dossiers/pieces.service';
import { AgendaItem, Meeting } from '../meetings/meeting.entity';
import { Proposal } from '../subjects';
import { Motion } from '../votes/motion.entity';
import { Motions } from '../votes/motions.service';
import { Matter } from '../votes/matter';
import { Tally } from '../votes/tally';
import { DecisionCondition } from './decision-follows.entity';
import { DecisionWords, termSentences } from './decision-words';
import { DecidedPiece, Decision, DecisionTerms } from './decision.entity';
import { Reservations } from './reservations.service';
import { listed, Wording } from './wording.service';

export interface Carried {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly motion: Motion;
  readonly matter: Matter;
  /** The pieces as decided: for an amendment, as they read once it is worked in. */
  readonly pieces: readonly Piece[];
  readonly amendment: Proposal | null;
  readonly tally: Tally;
}

type Listener = (actor: Actor, decision: Decision, carried: Carried) => Promise<void>;

/** The book of decisions: each gets its number, its words and its digest, and is never changed. */
@Injectable()
export class DecisionBook {
  private readonly words: DecisionWords;
  private readonly listeners: Listener[] = [];

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Rulebook) book: Rulebook,
    private readonly directory: Directory,
    private readonly pieces: Pieces,
    private readonly motions: Motions,
    private readonly wording: Wording,
    private readonly reservations: Reservations,
    private readonly journal: Journal,
  ) {
    this.words = book.words<DecisionWords>('decisions/fr.yaml');
  }

  /** A part above follows what is decided, in the same transaction. */
  onWritten(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Writes down what a body has just decided, bound to the SHA-256 of every text it decided on. */
  async write(actor: Actor, carried: Carried): Promise<Decision> {
    const { meeting, motion, matter, tally } = carried;
    const body = await this.directory.bodyById(meeting.bodyId);
    const pieces = await this.decided(carried);
    const date = this.clock.today();
    const terms = await this.terms(motion);
    const wished = motion.terms?.inForceFrom ?? null;
    const holds = matter.stage?.inForce !== undefined && isFavourable(motion.outcome);
    const later = wished && wished > date ? wished : null;
    const inForceFrom = terms?.suspensive ? null : (later ?? (holds ? date : null));
    const facts = {
      number: await this.nextNumber(body),
      bodyId: body.id, bodyCode: body.code, bodyName: body.name, organisationId: meeting.organisationId,
      meetingId: meeting.id, motionId: motion.id, dossierId: matter.dossier?.id ?? null, stepId: matter.step?.id ?? null,
      outcome: motion.outcome, date, inForceFrom,
      text: await this.text(body, carried, pieces, termSentences(this.words, terms, terms?.suspensive ? later : wished && inForceFrom)), pieces, tally,
      ...(terms && { terms }),
    }; // prettier-ignore
    const decision = { ...facts, digest: digestOf(facts), id: newId() };
    await this.db.of(Decision).insert(decision);
    await this.note(actor, carried, decision);
    await this.list(decision.id, terms);
    const written = await this.db.of(Decision).findOneByOrFail({ id: decision.id });
    for (const listener of this.listeners) await listener(actor, written, carried);
    return written;
  }

  /** Its conditions one by one, the suspensive ones first. */
  private async list(decisionId: string, terms: DecisionTerms | null): Promise<void> {
    const all = [
      ...(terms?.suspensive ?? []).map((text) => ({ text, kind: 'suspensive' as const })),
      ...(terms?.conditions ?? []).map((text) => ({ text, kind: 'to-do' as const })),
    ];
    const rows = all.map((one, index) => ({ id: newId(), decisionId, position: index + 1, ...one }));
    if (rows.length) await this.db.of(DecisionCondition).insert(rows);
  }

  /** On what terms the motion was carried, and the reservations that voices made about it until then. */
  private async terms(motion: Motion): Promise<DecisionTerms | null> {
    const { terms } = motion;
    const made = await this.reservations.of(motion);
    const reservations = made.map(({ voiceName: voice, text }) => ({ voice, text }));
    const conditions = terms?.conditions ?? [];
    const suspensive = terms?.suspensive ?? [];
    const mandates = (terms?.mandates ?? []).map((one) => ({ ...one, personId: one.personId ?? null }));
    return conditions.length + suspensive.length + mandates.length + reservations.length > 0
      ? { conditions, ...(suspensive.length && { suspensive }), mandates, reservations }
      : null;
  }

  private async decided({ pieces, motion }: Carried): Promise<DecidedPiece[]> {
    const words = await this.pieces.words(pieces);
    return pieces.map(({ id, type, subjectId, revisionId, digest }) => {
      const { label, number } = words.get(id)!;
      const variant = motion.variants.find((one) => one.subjectId === subjectId);
      return {
        type, subjectId, revisionId, digest, label: `${label}, version ${number}`,
        localRevisionId: variant?.revisionId ?? null, localDigest: variant?.digest ?? null,
      }; // prettier-ignore
    });
  }

  /** « Le groupe de travail RGPD, après délibération, décide d’avaliser … » */
  private async text(
    body: Body,
    carried: Carried,
    pieces: readonly DecidedPiece[],
    terms: readonly string[],
  ): Promise<string> {
    const { meeting, motion, matter, amendment } = carried;
    const words = this.wording.of(meeting);
    const { code } = await this.directory.get(meeting.organisationId);
    const subject = fill(words.subject[body.kind] ?? body.name, { organisation: code });
    const what = matter.dossier
      ? listed(pieces.map(({ label }) => `«\u202f${label}\u202f»`))
      : `la proposition «\u202f${motion.text.replace(/\s*\.$/, '')}\u202f»`; // the sentence has its own full stop
    const stage = this.motions.returnsTo(matter, motion.returnsTo);
    const sentences = [
      fill(words.outcomes[motion.outcome] ?? '', { subject, piece: what, organisation: code, stage }),
      amendment && fill(words.amendment, { passage: amendment.label, author: amendment.author }),
      motion.reason && fill(words.result['reason'] ?? '', { reason: motion.reason }),
      ...terms,
    ];
    return sentences.filter(Boolean).join(' ');
  }

  /** « CA-MIREC-2026-07 »: the seventh of that body in that year. */
  private async nextNumber({ id: bodyId, code }: Body): Promise<string> {
    const year = `${code}-${this.clock.today().slice(0, 4)}-`;
    const written = await this.db.of(Decision).countBy({ bodyId, number: Like(`${year}%`) });
    return `${year}${String(written + 1).padStart(2, '0')}`;
  }

  private note(
    actor: Actor,
    { matter, meeting }: Carried,
    { number, outcome, digest }: Pick<Decision, 'number' | 'outcome' | 'digest'>,
  ) {
    const { dossier } = matter;
    return this.journal.record(actor, {
      action: `governance.${outcome}`,
      subject: dossier ? 'Dossier' : 'Meeting',
      subjectId: dossier?.id ?? meeting.id,
      organisationId: meeting.organisationId,
      label: `${dossier ? `${dossier.number} ${dossier.title}` : meeting.title} (décision ${number})`,
      facts: { number, digest, meetingId: meeting.id },
    });
  }
}
