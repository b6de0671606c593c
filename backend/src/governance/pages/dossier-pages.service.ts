import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { AsOfQuery } from '../../kernel/page';
import { DossierPage, DossierQuery, DossierView, MatrixView } from '../dossiers/dossiers.dto';

/** Shows dossiers: the list, one with its path, and the adoption matrix. */
@Injectable()
export class DossierPages {
  async list(actor: Actor, query: DossierQuery): Promise<DossierPage> {
    throw new Error('to come');
  }
  async show(actor: Actor, id: string): Promise<DossierView> {
    throw new Error('to come');
  }
  async matrix(actor: Actor, query: AsOfQuery): Promise<MatrixView> {
    throw new Error('to come');
  }
}
