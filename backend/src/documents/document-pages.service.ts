import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { DocumentPage, DocumentQuery, DocumentView } from './documents.dto';

/** Shows the harmonised documents: the list, and one with its versions. */
@Injectable()
export class DocumentPages {
  async list(actor: Actor, query: DocumentQuery): Promise<DocumentPage> {
    throw new Error('to come');
  }
  async show(actor: Actor, id: string, query: DocumentQuery): Promise<DocumentView> {
    throw new Error('to come');
  }
}
