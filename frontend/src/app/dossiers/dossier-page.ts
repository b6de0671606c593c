import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OpinionView } from '../api/contract';
import { Attempts } from '../governance/parts/attempts';
import { PieceList } from '../governance/parts/piece-list';
import { OwnBodies } from '../governance/parts/own-bodies';
import { DOSSIER_STATES } from '../governance/parts/words';
import { day, plural } from '../kernel/french';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Loaded } from '../ui/loaded';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { CircuitPath } from '../ui/path';
import { StateBadge } from '../ui/state';
import { Tab, Tabs } from '../ui/tabs';
import { DossierAnswers } from './dossier-answers';
import { DossierChanges } from './dossier-changes';
import { DossierDecisions } from './dossier-decisions';
import { DossierMoves } from './dossier-moves';
import { DossierOpinions } from './dossier-opinions';
import { stationsOf, waitingIn } from './dossier-path';
import { DossierThread } from './dossier-thread';
import { DossierTimes } from './dossier-times';
import { DossiersClient } from './dossiers-client';

type Move = 'propose' | 'remind' | 'withdraw' | 'pieces' | 'urge' | 'calm' | 'ask';

/** How a piece left a dossier. */
const LEFT: Readonly<Record<string, string>> = {
  refused: 'refusée',
  removed: 'retirée',
  postponed: 'reportée',
};

/** What may be done less often, in the menu. */
const OTHERS: readonly { allowed: string; move: Move; label: string; danger?: boolean }[] = [
  { allowed: 'pieces', move: 'pieces', label: 'Changer les pièces' },
  { allowed: 'ask-opinion', move: 'ask', label: 'Demander un avis' },
  { allowed: 'urge', move: 'urge', label: 'Déclarer urgent' },
  { allowed: 'calm', move: 'calm', label: 'Lever l’urgence' },
  { allowed: 'withdraw', move: 'withdraw', label: 'Retirer le dossier', danger: true },
];

/** A dossier: its road through the bodies, what it carries, what was decided, and what may be done about it now. */
@Component({
  selector: 'gw-dossier-page',
  imports: [
    CircuitPath, DossierAnswers, DossierChanges, DossierDecisions, DossierOpinions, DossierThread, DossierTimes, DayPipe, TypoPipe, Loaded, Menu, Notice, PageHead, PieceList,
    RouterLink, StateBadge, Tabs,
  ], // prettier-ignore
  templateUrl: './dossier-page.html',
  styleUrl: './dossier-page.css',
})
export class DossierPage {
  private readonly moves = inject(DossierMoves);
  private readonly bodies = inject(OwnBodies);
  private readonly asOf = inject(AsOf);

  readonly id = input.required<string>();
  /** The tab of the address; none is the pieces. */
  readonly tab = input<string>();

  protected readonly dossier = inject(DossiersClient).one(this.id);
  protected readonly attempts = new Attempts();
  protected readonly states = DOSSIER_STATES;
  protected readonly plural = plural;
  protected readonly left = LEFT;
  protected readonly it = computed(() => (this.dossier.hasValue() ? this.dossier.value() : undefined));
  protected readonly stations = computed(() =>
    stationsOf(this.it()?.stages ?? [], (id) => this.bodies.reads(id)),
  );
  protected readonly crumbs = computed(() => [
    { label: 'Dossiers', link: '/dossiers' },
    { label: this.it()?.number ?? 'Dossier' },
  ]);
  protected readonly lead = computed(() => {
    const it = this.it();
    if (!it) return undefined;
    const end = it.closedOn ? `, clos le ${day(it.closedOn)}` : '';
    return `Parcours ${it.circuit}, ouvert le ${day(it.openedOn)} par ${it.authorName}${end}.`;
  });
  protected readonly others = computed<MenuItem[]>(() =>
    OTHERS.flatMap(({ allowed, ...item }) =>
      this.may(allowed) ? [{ ...item, run: () => this.move(item.move) }] : [],
    ),
  );
  protected readonly tabs = computed<Tab[]>(() => {
    const it = this.it();
    const at = (tab: string) => ['/dossiers', this.id(), tab];
    const changes = it?.pieces.reduce((sum, { changes }) => sum + changes, 0);
    const decisions = it?.stages.flatMap(({ steps }) => steps).filter(({ decisionId }) => decisionId).length;
    return [
      { label: 'Pièces', link: ['/dossiers', this.id()], exact: true, count: it?.pieces.length },
      { label: 'Ce qui change', link: at('changements'), count: changes },
      { label: 'Décisions', link: at('decisions'), count: decisions },
      { label: 'Avis', link: at('avis'), count: it?.opinions.length },
      { label: 'Ligne du temps', link: at('temps') },
      { label: 'Fil', link: at('fil') },
      ...(it?.stages.some(({ each }) => each) ? [{ label: 'Matrice', link: at('matrice') }] : []),
    ];
  });
  /** Stations that wait for a body whose meetings this person prepares. */
  protected readonly agendas = computed(() => {
    const it = this.it();
    if (it?.state !== 'open' && it?.state !== 'returned') return [];
    const steps = waitingIn(it.stages).map(({ step }) => step);
    return steps.filter(({ bodyId, state }) => state !== 'on-agenda' && this.bodies.plans(bodyId));
  });
  protected readonly reminder = computed(() => this.moves.verbOfReminder(this.it()!));

  protected may(move: string) {
    return !this.asOf.readOnly() && !!this.it()?.allowed.includes(move);
  }

  protected async give(opinion: OpinionView) {
    const after = await this.attempts.make(() => this.moves.give(opinion));
    if (after) this.dossier.set(after);
  }

  protected async move(name: Move) {
    const before = this.it();
    const after = before && (await this.attempts.make(() => this.moves[name](before)));
    if (after) this.dossier.set(after);
  }
}
