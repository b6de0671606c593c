import { Controller, Get, Query } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { Allow, CurrentActor } from '../../access/guard';
import { MatrixPages } from './matrix-pages.service';
import { MatrixQuery, MatrixView } from './matrix.dto';

@Controller('dossiers/matrix')
export class MatrixController {
  constructor(private readonly pages: MatrixPages) {}

  @Get()
  @Allow('read', 'Dossier')
  matrix(@CurrentActor() actor: Actor, @Query() query: MatrixQuery): Promise<MatrixView> {
    return this.pages.show(actor, query);
  }
}
