import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { EndingMandates } from './ending-mandates.service';
import { FollowUpPages } from './follow-up/follow-up-pages.service';
import { WaitingMinutes } from './minutes/waiting-minutes.service';
import { WaitingAgendas } from './pages/waiting-agendas.service';
import { WaitingDossiers } from './pages/waiting-dossiers.service';
import { WaitingMeetings } from './pages/waiting-meetings.service';
import { WaitingSpaces } from './spaces/waiting-spaces.service';

/** Something that waits for somebody: a sentence, its term, one button. */
export interface WaitingItem {
  readonly id: string;
  readonly sentence: string;
  readonly detail: string | null;
  readonly due: string | null;
  readonly late: boolean;
  /** Verb of the button. */
  readonly verb: string;
  /** Address of the page where it is done. */
  readonly link: string;
}

/** What the bodies and their dossiers wait for from one person: votes first, then meetings, then dossiers. */
@Injectable()
export class Waiting {
  constructor(
    private readonly meetings: WaitingMeetings,
    private readonly dossiers: WaitingDossiers,
    private readonly agendas: WaitingAgendas,
    private readonly followUp: FollowUpPages,
    private readonly ending: EndingMandates,
    private readonly spaces: WaitingSpaces,
    private readonly minutes: WaitingMinutes,
  ) {}

  async for(actor: Actor): Promise<WaitingItem[]> {
    const parts = await Promise.all([
      this.meetings.votes(actor),
      this.meetings.toRead(actor),
      this.meetings.toHold(actor),
      this.agendas.toAgree(actor),
      this.agendas.toAnswer(actor),
      this.minutes.waitingFor(actor),
      this.dossiers.toList(actor),
      this.dossiers.late(actor),
      this.dossiers.returned(actor),
      this.dossiers.opinionsToGive(actor),
      this.dossiers.opinionsLate(actor),
      this.followUp.waitingFor(actor),
      this.ending.waitingFor(actor),
      this.spaces.toAnswer(actor),
    ]);
    return parts.flat();
  }
}
