import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api';
import { DayPipe, MomentPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Timeline } from '../ui/timeline';
import { FlowEnds } from './flow-ends';
import { FlowMarks } from './flow-marks';
import { FlowMoves } from './flow-moves';
import { FlowsClient } from './flows-client';

/** The record of a flow: its two ends face to face, what passes between them, and what each may say of it now. */
@Component({
  selector: 'gw-flow-page',
  imports: [
    DayPipe, FlowEnds, FlowMarks, Loaded, MomentPipe, Notice, PageHead, RouterLink, StateBadge, Timeline, TypoPipe,
  ], // prettier-ignore
  templateUrl: './flow-page.html',
  styleUrl: './flow-page.css',
})
export class FlowPage {
  private readonly asOf = inject(AsOf);
  private readonly session = inject(Session);
  protected readonly moves = inject(FlowMoves);

  readonly id = input.required<string>();

  protected readonly flow = inject(FlowsClient).one(this.id);
  protected readonly it = computed(() => (this.flow.hasValue() ? this.flow.value() : undefined));
  protected readonly crumbs = computed(() => [
    { label: 'Flux', link: '/flux' },
    { label: this.it()?.code ?? 'Flux' },
  ]);
  protected readonly lead = computed(() => {
    const it = this.it();
    return it && `De ${it.source.name} vers ${it.destination.name}, au dossier de ${it.organisationCode}.`;
  });
  protected readonly map = computed(() => {
    const it = this.it();
    return it && { organisation: it.organisationId, flux: it.code };
  });
  protected readonly events = computed(() =>
    (this.it()?.history ?? []).map(({ at, actor, quality, verb }) => ({
      at,
      title: capital(verb),
      who: quality ? `${actor}, ${quality}` : actor,
    })),
  );

  constructor() {
    this.moves.refusal.set('');
  }

  protected may(move: string) {
    return !this.asOf.readOnly() && !!this.it()?.allowed.includes(move);
  }

  /** How long its instrument still holds: over, soon over, or neither. */
  protected ends({ instrumentUntil }: Api<'FlowView'>): 'over' | 'soon' | 'later' {
    const today = this.asOf.day() ?? this.session.today();
    if (!instrumentUntil) return 'later';
    if (instrumentUntil < today) return 'over';
    const soon = new Date(`${today}T12:00:00Z`);
    soon.setUTCMonth(soon.getUTCMonth() + 3);
    return instrumentUntil < soon.toISOString().slice(0, 10) ? 'soon' : 'later';
  }

  protected async say(move: 'confirm' | 'dispute') {
    const before = this.it();
    const after = before && (await this.moves[move](before));
    if (after) this.flow.set(after);
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
