import { inject, signal } from '@angular/core';
import { problemOf } from '../../api/problem';
import { ServerQuery } from '../list/list-words';
import { ExportJob, ExportsClient } from './exports-client';

const EVERY_MS = 600;

/** One paper being composed for this page: begun, looked after, given up or fetched. */
export class ExportWork {
  private readonly client = inject(ExportsClient);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly job = signal<ExportJob | null>(null);
  readonly refusal = signal('');

  async begin(query: ServerQuery) {
    this.forget();
    try {
      this.see(await this.client.begin(query));
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    }
  }

  async cancel() {
    const id = this.job()?.id;
    this.forget();
    if (id) await this.client.cancel(id).catch(() => undefined);
  }

  /** Leaves what was asked for; another scope or format asks for another paper. */
  forget() {
    clearTimeout(this.timer);
    this.job.set(null);
    this.refusal.set('');
  }

  private see(job: ExportJob) {
    this.job.set(job);
    if (job.state === 'running') this.timer = setTimeout(() => void this.look(job.id), EVERY_MS);
    else if (job.state === 'ready') this.fetch(job);
    else this.refusal.set(job.failure ?? '');
  }

  private async look(id: string) {
    try {
      const job = await this.client.look(id);
      if (this.job()?.id === id) this.see(job);
    } catch (error) {
      if (this.job()?.id === id) this.fail(problemOf(error).detail);
    }
  }

  private fail(sentence: string) {
    this.forget();
    this.refusal.set(sentence);
  }

  private fetch({ id, fileName }: ExportJob) {
    const link = document.createElement('a');
    link.href = this.client.fileOf(id);
    link.download = fileName;
    link.click();
  }
}
