import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Digest } from '../governance/parts/digest';
import { problemOf } from '../api/problem';
import { day, moment } from '../kernel/french';
import { DayPipe, MomentPipe, PluralPipe, TypoPipe } from '../kernel/french-pipes';
import { AsOf } from '../session/as-of';
import { Dialogs } from '../ui/dialog/dialogs';
import { SignatureAsked, SignatureDialog } from '../ui/dialog/signature-dialog';
import { Toasts } from '../ui/dialog/toasts';
import { Icon } from '../ui/icon';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { StateBadge } from '../ui/state';
import { packSignature } from './pack-signature';
import { PACK_STATES } from './pack-words';
import { Pack, PacksClient } from './packs-client';
import { PagesFrame } from './pages-frame';

/** How often a pack that is being made is asked after, in milliseconds. */
const PATIENCE = 700;

/** One compliance pack: its pieces, its pages, its signatures, and what can be done with it now. */
@Component({
  selector: 'gw-pack-page',
  imports: [
    DayPipe, Digest, Icon, Loaded, MomentPipe, Notice, PageHead, PagesFrame, PluralPipe, StateBadge, TypoPipe,
  ], // prettier-ignore
  templateUrl: './pack-page.html',
  styleUrl: './pack-page.css',
})
export class PackPage {
  private readonly client = inject(PacksClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly asOf = inject(AsOf);

  /** From the route. */
  readonly id = input.required<string>();
  protected readonly pack = this.client.one(this.id);
  protected readonly states = PACK_STATES;
  protected readonly refusal = signal('');

  protected readonly shown = computed(() => (this.pack.hasValue() ? this.pack.value() : undefined));
  protected readonly title = computed(() => {
    const pack = this.shown();
    return pack ? `${pack.organisationCode}, état au ${day(pack.date)}` : 'Dossier de conformité';
  });
  protected readonly lead = computed(() => {
    const pack = this.shown();
    if (!pack) return '';
    return `Dossier de conformité de ${pack.organisationName}. Demandé par ${pack.askedBy} le ${moment(pack.at)}.`;
  });
  protected readonly moving = computed(() => ['composing', 'sealing'].includes(this.shown()?.state ?? ''));

  constructor() {
    effect((stopped) => {
      if (!this.moving() || this.pack.isLoading()) return;
      const timer = setTimeout(() => this.pack.reload(), PATIENCE);
      stopped(() => clearTimeout(timer));
    });
  }

  protected may(pack: Pack, move: string) {
    return !this.asOf.readOnly() && pack.allowed.includes(move);
  }

  protected file(pack: Pack) {
    return this.client.file(pack.id);
  }

  protected async sign(pack: Pack) {
    const asked = packSignature(pack, this.client);
    const signed = await this.dialogs.open<Pack, SignatureAsked<Pack>>(SignatureDialog, asked, 640);
    if (!signed) return this.pack.reload();
    this.pack.set(signed);
    return this.toasts.say('Votre signature est apposée');
  }

  protected compose({ organisationId, date }: Pack) {
    return this.take(this.client.compose({ organisationId, date }));
  }

  protected cancel({ id }: Pack) {
    return this.take(this.client.cancel(id));
  }

  protected seal({ id }: Pack) {
    return this.take(this.client.seal(id));
  }

  private async take(answer: Promise<Pack>) {
    this.refusal.set('');
    try {
      this.pack.set(await answer);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
      this.pack.reload();
    }
  }
}
