import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { ActivityList } from './activity-list.service';
import { BulkInput, BulkOrder, BulkView } from './bulk.dto';
import { Bulk } from './bulk.service';
import { ActivityPage } from './list-views.dto';
import { ActivityQuery } from './list.dto';
import { SavedViewInput, SavedViewView } from './saved-views.dto';
import { SavedViews } from './saved-views.service';

@Controller('register')
export class ListsController {
  constructor(
    private readonly index: ActivityList,
    private readonly views: SavedViews,
    private readonly bulk: Bulk,
  ) {}

  @Get('activities')
  @Allow('read', 'Activity')
  list(@CurrentActor() actor: Actor, @Query() query: ActivityQuery): Promise<ActivityPage> {
    return this.index.page(actor, query);
  }

  @Get('views')
  @Allow('read', 'Activity')
  saved(@CurrentActor() actor: Actor): Promise<SavedViewView[]> {
    return this.views.of(actor);
  }

  @Post('views')
  @Allow('read', 'Activity')
  save(@CurrentActor() actor: Actor, @Body() input: SavedViewInput): Promise<SavedViewView[]> {
    return this.views.add(actor, input);
  }

  @Put('views/:id')
  @Allow('read', 'Activity')
  change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SavedViewInput,
  ): Promise<SavedViewView[]> {
    return this.views.change(actor, id, input);
  }

  @Delete('views/:id')
  @Allow('read', 'Activity')
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SavedViewView[]> {
    return this.views.remove(actor, id);
  }

  @Post('bulk/preview')
  @HttpCode(200)
  @Allow('revise', 'Activity')
  preview(@CurrentActor() actor: Actor, @Body() input: BulkInput): Promise<BulkView> {
    return this.bulk.preview(actor, input);
  }

  @Post('bulk')
  @HttpCode(200)
  @Allow('revise', 'Activity')
  run(@CurrentActor() actor: Actor, @Body() order: BulkOrder): Promise<BulkView> {
    return this.bulk.run(actor, order);
  }
}
