import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { ImportJobs } from './import-jobs.service';
import { ImportPages } from './import-pages.service';
import { Policy } from './import.entity';
import { ImportConfirmation, ImportFileQuery, ImportView, PreviewChangeInput } from './imports.dto';
import { Previews } from './previews.service';

/** The counter where registers of other tools are handed in: looked at first, written when someone says so. */
@Injectable()
export class Imports {
  constructor(
    private readonly pages: ImportPages,
    private readonly previews: Previews,
    private readonly jobs: ImportJobs,
  ) {}

  async preview(actor: Actor, { organisation, name }: ImportFileQuery, bytes: Buffer): Promise<ImportView> {
    const id = await this.previews.open(actor, { organisationId: organisation, name, bytes });
    return this.pages.show(actor, id);
  }

  async change(actor: Actor, id: string, input: PreviewChangeInput): Promise<ImportView> {
    await this.previews.change(actor, await this.pages.get(actor, id), input);
    return this.pages.show(actor, id);
  }

  async confirm(actor: Actor, id: string, { policy }: ImportConfirmation): Promise<ImportView> {
    await this.jobs.confirm(actor, await this.pages.get(actor, id), policy as Policy);
    return this.pages.show(actor, id);
  }

  async resume(actor: Actor, id: string): Promise<ImportView> {
    await this.jobs.resume(actor, await this.pages.get(actor, id));
    return this.pages.show(actor, id);
  }

  async undo(actor: Actor, id: string): Promise<ImportView> {
    await this.jobs.undo(actor, await this.pages.get(actor, id));
    return this.pages.show(actor, id);
  }

  /** Stops the writing, or throws a preview away; then there is nothing to show. */
  async cancel(actor: Actor, id: string): Promise<ImportView | null> {
    const run = await this.pages.get(actor, id);
    if (run.state === 'previewed') return this.previews.drop(id).then(() => null);
    await this.jobs.cancel(run);
    return this.pages.show(actor, id);
  }

  /** Waits until an import is written. */
  settled(id: string): Promise<void> {
    return this.jobs.settled(id);
  }
}
