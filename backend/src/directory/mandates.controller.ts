import {
  Body as Sent,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor, Public, SignedIn } from '../access/guard';
import { Alone } from '../audit/written.interceptor';
import { BodyPages } from './body-pages.service';
import { MemberView, PersonInput, PersonRow } from './directory.dto';
import { FirstCodes } from './first-codes.service';
import { MandateHistory } from './mandate-history.service';
import {
  FirstPasswordInput, InvitationView, MandateCorrection, MandateEndInput, MandateInput, MandatePage, MandateQuery,
} from './mandates.dto'; // prettier-ignore
import { Members } from './members.service';

@Controller('directory')
export class MandatesController {
  constructor(
    private readonly members: Members,
    private readonly pages: BodyPages,
    private readonly history: MandateHistory,
    private readonly codes: FirstCodes,
  ) {}

  @Get('people')
  @Allow('manage', 'Person')
  people(): Promise<PersonRow[]> {
    return this.pages.people();
  }

  @Post('people')
  @Allow('manage', 'Person')
  @Alone()
  enrol(@CurrentActor() actor: Actor, @Sent() input: PersonInput): Promise<PersonRow> {
    return this.members.enrol(actor, input);
  }

  @Get('people/:id/mandates')
  @SignedIn()
  mandates(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: MandateQuery): Promise<MandatePage> {
    return this.history.ofPerson(actor, id, query);
  } // prettier-ignore

  @Post('people/:id/code')
  @Allow('manage', 'Person')
  code(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InvitationView> {
    return this.codes.make(actor, id);
  }

  @Post('first-password')
  @Public()
  @Alone()
  @HttpCode(204)
  choose(@Sent() input: FirstPasswordInput): Promise<void> {
    return this.codes.use(input);
  }

  @Post('mandates')
  @Allow('manage', 'Mandate')
  give(@CurrentActor() actor: Actor, @Sent() input: MandateInput): Promise<MemberView> {
    return this.members.give(actor, input);
  }

  @Put('mandates/:id')
  @Allow('manage', 'Mandate')
  correct(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Sent() input: MandateCorrection): Promise<MemberView> {
    return this.members.correct(actor, id, input);
  } // prettier-ignore

  @Put('mandates/:id/end')
  @Allow('manage', 'Mandate')
  end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Sent() input: MandateEndInput): Promise<MemberView> {
    return this.members.end(actor, id, input);
  } // prettier-ignore
}
