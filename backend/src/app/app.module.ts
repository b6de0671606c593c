import { join } from 'node:path';
import { DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule } from '../access/access.module';
import { AuditModule } from '../audit/audit.module';
import { WrittenInterceptor } from '../audit/written.interceptor';
import { Blobs } from '../database/blobs';
import { Db } from '../database/db';
import { DirectoryModule } from '../directory/directory.module';
import { DocumentsModule } from '../documents/documents.module';
import { ExchangeModule } from '../exchange/exchange.module';
import { FlowsModule } from '../flows/flows.module';
import { GovernanceModule } from '../governance/governance.module';
import { Clock } from '../kernel/clock';
import { Settings } from '../kernel/settings';
import { ImpactModule } from '../impact/impact.module';
import { OverviewModule } from '../overview/overview.module';
import { PostModule } from '../post/post.module';
import { PacksModule } from '../packs/packs.module';
import { RegisterModule } from '../register/register.module';
import { Rulebook } from '../rulebook/rulebook';
import { SealingModule } from '../sealing/sealing.module';
import { ManualController } from './manual.controller';
import { ProblemFilter } from './problem.filter';

/** What the whole house stands on, opened before it: the database, the rulebook, the clock. */
export interface Ground {
  readonly db: Db;
  readonly book: Rulebook;
  readonly clock: Clock;
  readonly settings: Settings;
}

/** The whole house. */
@Global()
@Module({})
export class AppModule {
  static on({ db, book, clock, settings }: Ground): DynamicModule {
    const ground = [
      { provide: Db, useValue: db },
      { provide: Rulebook, useValue: book },
      { provide: Clock, useValue: clock },
      { provide: Settings, useValue: settings },
      Blobs,
    ];
    return {
      module: AppModule,
      imports: [
        SealingModule.in(join(settings.dataDir, 'keys')), AuditModule, AccessModule, DirectoryModule, PostModule, GovernanceModule, RegisterModule, ExchangeModule, FlowsModule,
        DocumentsModule, PacksModule, ImpactModule, OverviewModule,
      ], // prettier-ignore
      controllers: [ManualController],
      providers: [
        ...ground,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: WrittenInterceptor },
      ],
      exports: ground,
    };
  }
}
