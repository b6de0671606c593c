import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ComparisonView, PassageChange } from '../../api/contract';
import { NARROW, plural } from '../../kernel/french';
import { AddressPipe } from '../../ui/address';
import { InkedWords } from '../../ui/inked-words';
import { Loaded } from '../../ui/loaded';
import { PieceShown } from './piece';

const CHANGES: Record<string, string> = { changed: 'modifié', added: 'nouveau', removed: 'supprimé' };
const LOCKS: Record<string, string> = {
  locked: 'verrouillé',
  adaptable: 'adaptable par chaque organisation',
  local: 'propre à chaque organisation',
};

/** What a piece changes to the text in force, passage by passage, read like a page with coloured ink. */
@Component({
  selector: 'gw-what-changes',
  imports: [AddressPipe, InkedWords, Loaded, RouterLink],
  templateUrl: './what-changes.html',
  styleUrl: './what-changes.css',
})
export class WhatChanges {
  readonly piece = input.required<PieceShown>();

  protected readonly words = CHANGES;
  protected readonly plural = plural;
  protected readonly comparable = computed(
    () => this.piece().type === 'document' && this.piece().previousNumber !== null,
  );
  protected readonly comparison = httpResource<ComparisonView>(() => {
    const { subjectId, previousNumber, number } = this.piece();
    if (!this.comparable()) return undefined;
    const params = { from: String(previousNumber), to: String(number) };
    return { url: `/api/documents/${subjectId}/compare`, params };
  });

  protected changed({ passages }: ComparisonView) {
    return passages.filter(({ state }) => state !== 'same');
  }

  /** « Ce passage était verrouillé ; il devient propre à chaque organisation. »; '' when that did not change. */
  protected lock({ lockBefore, lockAfter }: PassageChange): string {
    if (!lockBefore || !lockAfter || lockBefore === lockAfter) return '';
    return `Ce passage était ${LOCKS[lockBefore]}${NARROW}; il devient ${LOCKS[lockAfter]}.`;
  }

  protected untouched({ passages }: ComparisonView) {
    return passages.filter(({ state }) => state === 'same').length;
  }
}
