import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Attempts } from '../governance/parts/attempts';
import { PlanShown } from '../governance/parts/plan-shown';
import { Field } from '../ui/field';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { CircuitPicture } from './circuit-picture';
import { DossiersClient } from './dossiers-client';
import { Choosable, PieceChoice } from './piece-choice';

/** Opens a dossier: which texts, by which circuit, how far they would go. */
@Component({
  selector: 'gw-new-dossier-page',
  imports: [CircuitPicture, Field, Loaded, Notice, PageHead, PieceChoice, PlanShown, RouterLink],
  templateUrl: './new-dossier-page.html',
  styleUrl: './circuits-page.css',
})
export class NewDossierPage {
  private readonly client = inject(DossiersClient);
  private readonly router = inject(Router);

  protected readonly crumbs = [{ label: 'Dossiers', link: '/dossiers' }, { label: 'Nouveau dossier' }];
  protected readonly attempts = new Attempts();
  protected readonly texts = this.client.proposable();
  protected readonly circuits = this.client.circuits();
  protected readonly pieces = signal<readonly Choosable[]>([]);
  /** The circuit that the first text is meant for. */
  protected readonly circuit = linkedSignal(() => {
    const first = this.pieces()[0];
    const meant = this.texts.hasValue()
      ? this.texts.value().find(({ subjectId }) => subjectId === first?.subjectId)?.circuit
      : null;
    return meant ?? 'A';
  });
  protected readonly title = linkedSignal(() => this.pieces()[0]?.label ?? '');
  protected readonly note = signal('');
  protected readonly urgent = signal('');
  protected readonly whole = signal(false);
  protected readonly plan = this.client.plan(() => ({ circuit: this.circuit(), pieces: this.pieces() }));
  protected readonly shown = computed(() =>
    this.circuits.hasValue() ? this.circuits.value().find(({ id }) => id === this.circuit()) : undefined,
  );
  protected readonly ready = computed(() => this.pieces().length > 0 && this.title().trim().length > 2);

  protected async open(event: Event) {
    event.preventDefault();
    const note = this.note().trim();
    const urgent = this.urgent().trim();
    const dossier = await this.attempts.make(() =>
      this.client.open({
        title: this.title().trim(),
        circuit: this.circuit(),
        pieces: this.pieces().map(({ type, subjectId }) => ({
          type: type as 'document' | 'activity',
          subjectId,
        })),
        whole: this.whole(),
        ...(note && { note }),
        ...(urgent && { urgent }),
      }),
    );
    if (dossier) await this.router.navigate(['/dossiers', dossier.id]);
  }
}
