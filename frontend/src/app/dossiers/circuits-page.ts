import { Component, computed, inject, input } from '@angular/core';
import { CircuitStageView, CircuitView } from '../api/contract';
import { OUTCOMES, Outcome } from '../governance/parts/words';
import { list, plural } from '../kernel/french';
import { TypoPipe } from '../kernel/french-pipes';
import { Loaded } from '../ui/loaded';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { Tab, Tabs } from '../ui/tabs';
import { CircuitPicture } from './circuit-picture';
import { DossiersClient } from './dossiers-client';

const DOES: Readonly<Record<string, string>> = {
  draft: 'Rédige le texte et le propose',
  validate: 'Valide le texte',
  decide: 'Décide',
  note: 'Prend acte',
};
const HOLDS: Readonly<Record<string, string>> = {
  sector: 'Le texte entre en vigueur pour InterMire et toutes les Mire.',
  umbrella: 'Le texte entre en vigueur pour InterMire.',
  organisation: 'Le texte entre en vigueur pour l’organisation qui décide.',
};

/** The circuits: which body decides in which order, by which rule, and what is still to be verified. */
@Component({
  selector: 'gw-circuits-page',
  imports: [CircuitPicture, Loaded, PageHead, StateBadge, Tabs, TypoPipe],
  templateUrl: './circuits-page.html',
  styleUrl: './circuits-page.css',
})
export class CircuitsPage {
  /** The circuit of the address; the first one when there is none. */
  readonly circuit = input<string>();

  protected readonly found = inject(DossiersClient).circuits();
  protected readonly crumbs = [{ label: 'Dossiers', link: '/dossiers' }, { label: 'Parcours' }];
  protected readonly does = DOES;
  protected readonly holds = HOLDS;
  protected readonly plural = plural;
  protected readonly chosen = computed<CircuitView | undefined>(() => {
    const all = this.found.hasValue() ? this.found.value() : [];
    return all.find(({ id }) => id === this.circuit()) ?? all[0];
  });
  protected readonly tabs = computed<Tab[]>(() =>
    (this.found.hasValue() ? this.found.value() : []).map(({ id }) => ({
      label: `Parcours ${id}`,
      link: ['/dossiers/parcours', id],
      here: id === this.chosen()?.id,
    })),
  );

  /** « Avaliser, renvoyer, reporter »: what the body may choose. */
  protected choices({ gives, offers }: CircuitStageView): string {
    const said = [...(gives ? [gives] : []), ...offers].map((one) =>
      OUTCOMES[one as Outcome].verb.toLowerCase(),
    );
    const words = list(said);
    return words && words[0]!.toUpperCase() + words.slice(1);
  }

  protected returns(stage: CircuitStageView, { stages }: CircuitView): string {
    const name = (id: string) => stages.find((one) => one.id === id)?.name ?? id;
    const others = stage.returnsTo.filter((id) => id !== stage.onReturn).map(name);
    return `${name(stage.onReturn ?? '')}${others.length ? `, ou ${list(others)} si la motion le dit` : ''}`;
  }

  /** From which body a text that changed goes again. */
  protected goesAgain(id: string, { stages }: CircuitView): string {
    if (id === 'none') return 'Aucune instance ne se prononce à nouveau.';
    return `Le dossier reprend à l’étape ${stages.find((one) => one.id === id)?.name ?? id}.`;
  }
}
