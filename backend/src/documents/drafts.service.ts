import { Injectable } from '@nestjs/common';
import { Actor } from '../access/actor';
import { DocumentInput, DocumentView, ImportInput, PassageInput, TextView } from './documents.dto';

/** The writing desk: the draft of a document, passage by passage. */
@Injectable()
export class Drafts {
  async create(actor: Actor, input: DocumentInput): Promise<DocumentView> {
    throw new Error('to come');
  }
  async open(actor: Actor, id: string): Promise<TextView> {
    throw new Error('to come');
  }
  async import(actor: Actor, id: string, input: ImportInput): Promise<TextView> {
    throw new Error('to come');
  }
  async write(actor: Actor, id: string, passage: string, input: PassageInput): Promise<TextView> {
    throw new Error('to come');
  }
  async strike(actor: Actor, id: string, passage: string, seen: string): Promise<TextView> {
    throw new Error('to come');
  }
}
