import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { CompareQuery, ComparisonView, InsertsView, TextQuery, TextView } from './documents.dto';

/** Reads a text: as the sector wrote it, as one organisation sees it, against another revision. */
@Injectable()
export class Texts {
  inserts(): InsertsView {
    throw new Error('to come');
  }
  async show(actor: Actor, id: string, query: TextQuery): Promise<TextView> {
    throw new Error('to come');
  }
  async pdf(actor: Actor, id: string, query: TextQuery): Promise<Buffer> {
    throw new Error('to come');
  }
  async compare(actor: Actor, id: string, query: CompareQuery): Promise<ComparisonView> {
    throw new Error('to come');
  }
}
