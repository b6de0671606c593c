import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Directory } from '../../directory/directory.service';
import { stageOf } from '../circuits/circuit';
import { Dossier } from '../dossiers/dossier.entity';
import { OpinionView } from '../dossiers/opinions.dto';
import { digestOver, Pieces } from '../dossiers/pieces.service';
import { isOnTheRoad } from '../dossiers/standing';
import { Stations } from '../dossiers/stations.service';
import { Opinions } from '../opinions/opinions.service';

/** Shows the opinions on a dossier, on its page and at the point of a meeting. */
@Injectable()
export class OpinionViews {
  constructor(
    private readonly opinions: Opinions,
    private readonly pieces: Pieces,
    private readonly stations: Stations,
    private readonly directory: Directory,
  ) {}

  /** Those of some dossiers on which an opinion was asked. */
  async among(dossierIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (dossierIds.length === 0) return new Set();
    return new Set((await this.opinions.of(dossierIds)).map(({ dossierId }) => dossierId));
  }

  /** The opinions on a dossier as someone reads them on a day; without a reader, nothing may be done about them. */
  async of(
    actor: Actor | null,
    dossier: Pick<Dossier, 'id' | 'circuit' | 'state'>,
    day: string,
    at?: string,
  ): Promise<OpinionView[]> {
    const found = await this.opinions.of(dossier.id, at);
    if (found.length === 0) return [];
    const circuit = this.stations.circuit(dossier.circuit);
    const organisations = await this.directory.named(found.map(({ organisationId }) => organisationId));
    const digest = digestOver(await this.pieces.of(dossier.id));
    const open = isOnTheRoad(dossier);
    return found.map((one) => {
      const state = one.state === 'asked' && !open ? 'dropped' : one.state;
      const isAwaited = state === 'asked';
      return {
        id: one.id, stage: one.stage, stageName: stageOf(circuit, one.stage).name, giver: one.giver, giverName: one.giverName,
        organisationCode: organisations.get(one.organisationId)?.code ?? '', blocking: one.blocking, askedOn: one.askedOn,
        askedBy: one.askedBy, question: one.question, dueOn: one.dueOn, state, value: one.value, text: one.text,
        givenOn: one.givenOn, givenBy: one.givenBy,
        covers: one.digest === null || one.digest === digest,
        late: isAwaited && one.dueOn < day,
        allowed: isAwaited && actor?.may('give', 'Opinion', one) ? ['give'] : [],
      };
    }); // prettier-ignore
  }
}
