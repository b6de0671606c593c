import { Controller, Get, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor, Public, SignedIn } from '../access/guard';
import { AsOfQuery } from '../kernel/page';
import {
  ChainView, FindingPage, FindingQuery, HealthView, JournalPage, JournalQuery, SearchQuery, SearchView, SectorFindingsView, TodayQuery,
  TodayView,
} from './overview.dto'; // prettier-ignore
import { Findings } from './findings.service';
import { JournalPages } from './journal-pages.service';
import { Search } from './search.service';
import { Today } from './today.service';

@Controller()
export class OverviewController {
  constructor(
    private readonly desk: Today,
    private readonly findings: Findings,
    private readonly journal: JournalPages,
    private readonly finder: Search,
  ) {}

  @Get('health')
  @Public()
  health(): HealthView {
    return { status: 'ok' };
  }

  @Get('today')
  @SignedIn()
  today(@CurrentActor() actor: Actor, @Query() query: TodayQuery): Promise<TodayView> {
    return this.desk.show(actor, query);
  }

  @Get('findings')
  @Allow('read', 'Compliance')
  list(@CurrentActor() actor: Actor, @Query() query: FindingQuery): Promise<FindingPage> {
    return this.findings.page(actor, query);
  }

  @Get('findings/sector')
  @Allow('count', 'Compliance')
  sector(@CurrentActor() actor: Actor, @Query() query: AsOfQuery): Promise<SectorFindingsView> {
    return this.findings.sector(actor, query.at);
  }

  @Get('journal')
  @Allow('read', 'Journal')
  lines(@CurrentActor() actor: Actor, @Query() query: JournalQuery): Promise<JournalPage> {
    return this.journal.page(actor, query);
  }

  @Get('journal/check')
  @Allow('read', 'Journal')
  check(): Promise<ChainView> {
    return this.journal.check();
  }

  @Get('search')
  @SignedIn()
  search(@CurrentActor() actor: Actor, @Query() query: SearchQuery): Promise<SearchView> {
    return this.finder.find(actor, query);
  }
}
