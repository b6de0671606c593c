import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Actor } from '../access/actor';
import { Allow, CurrentActor, SignedIn } from '../access/guard';
import { Letters } from './letters.service';
import { HabitInput, HabitView, LetterPage, LetterQuery } from './post.dto';

@Controller('post')
export class PostController {
  constructor(private readonly letters: Letters) {}

  /** How often the person who is signed in wants to be written to. */
  @Get('habit')
  @SignedIn()
  habit(@CurrentActor() actor: Actor): Promise<HabitView> {
    return this.letters.habit(actor);
  }

  @Put('habit')
  @SignedIn()
  setHabit(@CurrentActor() actor: Actor, @Body() { rhythm }: HabitInput): Promise<HabitView> {
    return this.letters.setHabit(actor, rhythm);
  }

  @Get('letters')
  @Allow('read', 'Letter')
  list(@CurrentActor() actor: Actor, @Query() query: LetterQuery): Promise<LetterPage> {
    return this.letters.page(actor, query);
  }

  /** Sends a letter that failed once more. */
  @Post('letters/:id/retry')
  @Allow('retry', 'Letter')
  retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LetterPage> {
    return this.letters.retry(actor, id);
  }
}
