import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Actor } from '../../access/actor';
import { Db } from '../../database/db';
import { restrict } from '../../database/restrict';
import { Clock } from '../../kernel/clock';
import { daysBetween, longDay } from '../../kernel/days';
import { firstOf } from '../circuits/circuit';
import { listed } from '../decisions/wording.service';
import { Dossier } from '../dossiers/dossier.entity';
import { READY } from '../dossiers/standing';
import { Stations } from '../dossiers/stations.service';
import { Step } from '../dossiers/step.entity';
import { Urgencies } from '../dossiers/urgencies.service';
import { Opinions } from '../opinions/opinions.service';
import type { WaitingItem } from '../waiting.service';

const MANY = 3;

/** What dossiers wait for from one person: to be put on an agenda, to remind the late, to correct a returned text. */
@Injectable()
export class WaitingDossiers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly opinions: Opinions,
    private readonly urgencies: Urgencies,
  ) {}

  /** Steps that stand on no agenda of the bodies this person prepares. */
  async toList(actor: Actor): Promise<WaitingItem[]> {
    const steps = await restrict(
      this.db.of(Step).createQueryBuilder('step').where('1 = 1'),
      actor.where<Step>('plan', 'Meeting'),
    )
      .andWhere(READY)
      .orderBy('step.dueOn', 'ASC')
      .getMany();
    const dossiers = await this.onTheRoad(steps.map(({ dossierId }) => dossierId));
    const urgent = await this.urgencies.of(dossiers.map(({ id }) => id));
    return steps.flatMap((step): WaitingItem[] => {
      const dossier = dossiers.find(({ id }) => id === step.dossierId);
      if (!dossier || this.isDraft(dossier, step.stage)) return [];
      const hurry = urgent.has(dossier.id) ? 'Urgent, dossier' : 'Dossier';
      const reminded = step.remindedOn ? `, rappelé le ${longDay(step.remindedOn)}` : '';
      return [
        {
          id: step.id,
          sentence: `${dossier.title}\u202f: à inscrire à l’ordre du jour (${step.bodyCode})`,
          detail: `${hurry} ${dossier.number}${reminded}`,
          due: step.dueOn,
          late: step.dueOn < this.clock.today(),
          verb: 'Préparer l’ordre du jour',
          link: `/reunions/nouvelle?instance=${step.bodyId}&etapes=${step.id}`,
        },
      ];
    });
  }

  /** Bodies that let their term run out, for whoever proposed the dossier or looks after those of the sector. */
  async late(actor: Actor): Promise<WaitingItem[]> {
    const today = this.clock.today();
    const open = await this.open(actor, 'withdraw');
    const steps = await this.db.of(Step).find({
      where: {
        dossierId: In(open.map(({ id }) => id)), state: In(['waiting', 'on-agenda', 'postponed', 'adopted-in-part']),
        closedOn: IsNull(), dueOn: LessThan(today),
      },
      order: { openedOn: 'ASC', organisationCode: 'ASC' },
    }); // prettier-ignore
    return open.flatMap((dossier): WaitingItem[] => {
      const late = steps.filter(
        (step) =>
          step.dossierId === dossier.id && step.remindedOn !== today && !this.isDraft(dossier, step.stage),
      );
      const [first] = late;
      if (!first) return [];
      const days = daysBetween(first.openedOn, today);
      const who =
        late.length > MANY ? `${late.length} instances` : listed(late.map(({ bodyCode }) => bodyCode));
      const have = late.length > 1 ? 'n’ont' : 'n’a';
      return [
        {
          id: dossier.id,
          sentence: `${who} ${have} pas répondu depuis ${days} jours`,
          detail: `${dossier.number} ${dossier.title}`,
          due: first.dueOn,
          late: true,
          verb: 'Relancer',
          link: `/dossiers/${dossier.id}`,
        },
      ];
    });
  }

  /** Texts that came back to those who write them. */
  async returned(actor: Actor): Promise<WaitingItem[]> {
    const open = await this.open(actor, 'propose');
    return open
      .filter((dossier) => dossier.state === 'returned' && this.isDraft(dossier, dossier.stage))
      .map((dossier) => ({
        id: dossier.id,
        sentence: `${dossier.title}\u202f: renvoyé, le texte est à corriger`,
        detail: `Dossier ${dossier.number}`,
        due: null,
        late: false,
        verb: 'Corriger',
        link: `/dossiers/${dossier.id}`,
      }));
  }

  /** Opinions that this person may give. */
  async opinionsToGive(actor: Actor): Promise<WaitingItem[]> {
    const today = this.clock.today();
    const awaited = await this.opinions.awaitedOf(actor);
    return awaited.map(({ opinion, dossier }) => ({
      id: opinion.id,
      sentence: `${dossier.title}\u202f: un avis est attendu (${opinion.giverName})`,
      detail: `Dossier ${dossier.number}${opinion.question ? `, ${opinion.question}` : ''}`,
      due: opinion.dueOn,
      late: opinion.dueOn < today,
      verb: 'Rendre un avis',
      link: `/dossiers/${dossier.id}/avis`,
    }));
  }

  /** Opinions that did not come in time, for those who look after the dossier. */
  async opinionsLate(actor: Actor): Promise<WaitingItem[]> {
    const open = await this.open(actor, 'withdraw');
    const late = await this.opinions.late(open.map(({ id }) => id));
    return late.map(({ opinion, dossier }) => ({
      id: opinion.id,
      sentence: `L’avis «\u202f${opinion.giverName}\u202f» n’est pas rendu`,
      detail: `${dossier.number} ${dossier.title}, demandé le ${longDay(opinion.askedOn)}`,
      due: opinion.dueOn,
      late: true,
      verb: 'Voir les avis',
      link: `/dossiers/${dossier.id}/avis`,
    }));
  }

  private async open(actor: Actor, action: 'propose' | 'withdraw'): Promise<Dossier[]> {
    const own = actor.may('propose', 'Dossier') ? [{ authorId: actor.personId }] : [];
    return restrict(this.db.of(Dossier).createQueryBuilder('dossier').where('1 = 1'), [
      ...actor.where<Dossier>(action, 'Dossier'),
      ...own,
    ])
      .andWhere({ state: In(['open', 'returned']) })
      .orderBy('dossier.number', 'ASC')
      .getMany();
  }

  private onTheRoad(ids: readonly string[]): Promise<Dossier[]> {
    return this.db.of(Dossier).findBy({ id: In([...new Set(ids)]), state: In(['open', 'returned']) });
  }

  private isDraft({ circuit }: Dossier, stage: string): boolean {
    return firstOf(this.stations.circuit(circuit)).id === stage;
  }
}
