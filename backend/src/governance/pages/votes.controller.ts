import { Body, Controller, Delete, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor, SignedIn } from '../../access/guard';
import { Alone } from '../../audit/written.interceptor';
import { Closing } from '../decisions/closing.service';
import {
  CountInput,
  CurrentItemInput,
  HandsInput,
  MotionInput,
  RecusalInput,
  VoteInput,
} from '../meetings/meeting-inputs.dto';
import { MeetingView } from '../meetings/meetings.dto';
import { BallotBox } from '../votes/ballot-box.service';
import { Polls } from '../votes/polls.service';
import { RaisedHands } from '../votes/raised-hands.service';
import { Recusing } from '../votes/recusing.service';
import { VoteReceiptView } from '../votes/votes.dto';
import { MeetingPages } from './meeting-pages.service';

@Controller()
export class VotesController {
  constructor(
    private readonly polls: Polls,
    private readonly box: BallotBox,
    private readonly closing: Closing,
    private readonly raised: RaisedHands,
    private readonly recusing: Recusing,
    private readonly pages: MeetingPages,
  ) {}

  @Post('items/:id/motions')
  @Allow('hold', 'Meeting')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MotionInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.polls.open(actor, id, input));
  }

  /** The secretary notes that a voice withdraws from a point, for a conflict of interest. */
  @Post('items/:id/recusals')
  @Allow('hold', 'Meeting')
  async recuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RecusalInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.recusing.recuse(actor, id, input));
  }

  @Delete('items/:id/recusals/:voiceId')
  @Allow('hold', 'Meeting')
  async takeRecusalBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('voiceId', ParseUUIDPipe) voiceId: string,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.recusing.takeBack(actor, id, voiceId));
  }

  /** Open to whoever is signed in: someone whose mandate ran out is told so, and until when it was. */
  @Post('motions/:id/votes')
  @Alone()
  @SignedIn()
  vote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: VoteInput,
  ): Promise<VoteReceiptView> {
    return this.box.vote(actor, id, input);
  }

  /** The secretary writes down raised hands. */
  @Post('motions/:id/hands')
  @Allow('hold', 'Meeting')
  async hands(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { votes }: HandsInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.box.hands(actor, id, votes));
  }

  /** Hands are counted and not named, where the body's rules say so. */
  @Post('motions/:id/count')
  @Allow('hold', 'Meeting')
  async count(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CountInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.raised.count(actor, id, input));
  }

  /** The chair asked whether anybody objects, and nobody does: all who are there consent, and the poll ends with that. */
  @Post('motions/:id/no-objection')
  @Allow('hold', 'Meeting')
  async nobodyObjects(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MeetingView | undefined> {
    await this.raised.nobodyObjects(actor, id);
    return this.pages.after(actor, await this.closing.close(actor, id));
  }

  /** The secretary shows everybody which point is treated. */
  @Put('meetings/:id/current')
  @Allow('hold', 'Meeting')
  async turnTo(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { itemId }: CurrentItemInput,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.polls.turnTo(actor, id, itemId ?? null));
  }

  @Post('motions/:id/close')
  @Allow('hold', 'Meeting')
  async closePoll(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.closing.close(actor, id));
  }

  @Post('motions/:id/withdraw')
  @Allow('hold', 'Meeting')
  async withdrawMotion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MeetingView | undefined> {
    return this.pages.after(actor, await this.polls.withdraw(actor, id));
  }
}
