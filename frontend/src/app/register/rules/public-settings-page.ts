import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../api/problem';
import { plural } from '../../kernel/french';
import { TypoPipe } from '../../kernel/french-pipes';
import { Toasts } from '../../ui/dialog/toasts';
import { Field } from '../../ui/field';
import { listAddress } from '../../ui/list/list-address';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { StateBadge } from '../../ui/state';
import { PublicClient, PublicSettings } from './public-client';

/** « Registre public »: whether it is open, with which words, which fields and which entries. */
@Component({
  selector: 'gw-public-settings-page',
  imports: [Field, Loaded, Notice, PageHead, RouterLink, StateBadge, TypoPipe],
  templateUrl: './public-settings-page.html',
  styleUrl: './public-settings-page.css',
})
export class PublicSettingsPage {
  private readonly client = inject(PublicClient);
  private readonly toasts = inject(Toasts);
  private readonly address = listAddress();

  protected readonly settings = this.client.settings(() => this.address.text('organisation'));
  private readonly known = computed(() => (this.settings.hasValue() ? this.settings.value() : undefined));
  protected readonly intro = linkedSignal(() => this.known()?.intro ?? '');
  protected readonly chosen = linkedSignal(
    () =>
      this.known()
        ?.fields.filter(({ chosen }) => chosen)
        .map(({ id }) => id) ?? [],
  );
  protected readonly refusal = signal('');
  protected readonly working = signal(false);
  protected readonly groups = computed(() => {
    const fields = this.known()?.fields ?? [];
    return [...new Set(fields.map(({ group }) => group))].map((group) => ({
      group,
      fields: fields.filter((field) => field.group === group),
    }));
  });

  protected choose(organisation: string) {
    void this.address.write({ organisation });
  }

  protected toggle(id: string) {
    this.chosen.update((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  }

  protected published({ entries, open }: PublicSettings): string {
    const shown = entries.filter((one) => one.public && one.inForce).length;
    const said = open
      ? plural(shown, 'fiche publiée', 'fiches publiées')
      : plural(shown, 'fiche à publier', 'fiches à publier');
    return `${said} sur ${entries.length}`;
  }

  /** Why an entry is shown or not. */
  protected why(entry: PublicSettings['entries'][number]): string {
    if (!entry.public) return 'la fiche ne dit pas qu’elle est publiable';
    return entry.inForce ? '' : 'aucune version n’est en vigueur';
  }

  protected async decide(it: PublicSettings, open: boolean, said: string) {
    this.working.set(true);
    this.refusal.set('');
    try {
      const input = { open, intro: this.intro(), fields: this.chosen(), version: it.version };
      this.settings.set(await this.client.decide(it.organisationId, input));
      this.toasts.say(said);
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.working.set(false);
    }
  }
}
