import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './guard';
import { Mandates } from './mandates.service';
import { Reception } from './reception.service';
import { SessionController } from './session.controller';
import { Sessions } from './sessions.service';
import { Throttle } from './throttle.service';

@Global()
@Module({
  controllers: [SessionController],
  providers: [Sessions, Throttle, Mandates, Reception, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions, Mandates],
})
export class AccessModule {}
