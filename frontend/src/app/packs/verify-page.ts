import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../api/problem';
import { TypoPipe } from '../kernel/french-pipes';
import { ToastRegion } from '../ui/dialog/toasts';
import { DropPlace } from '../ui/drop-place';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { ByHand } from './by-hand';
import { fileSize } from './pack-words';
import { PacksClient, Verification } from './packs-client';
import { VerdictSheet } from './verdict-sheet';

const LARGEST = 64 * 1024 * 1024;

/** Where anybody checks a pack, with or without an account: a file goes in, one sheet comes out. */
@Component({
  selector: 'gw-verify-page',
  imports: [ByHand, DropPlace, Notice, PageHead, RouterLink, ToastRegion, TypoPipe, VerdictSheet],
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.css',
})
export class VerifyPage {
  private readonly client = inject(PacksClient);
  private readonly sheet = viewChild<ElementRef<HTMLElement>>('sheet');

  protected readonly file = signal<File | undefined>(undefined);
  protected readonly found = signal<Verification | undefined>(undefined);
  protected readonly refusal = signal('');
  protected readonly checking = signal(false);
  protected readonly named = computed(() => {
    const file = this.file();
    return file ? `${file.name} (${fileSize(file.size)})` : '';
  });

  protected async check(file: File) {
    this.file.set(file);
    this.found.set(undefined);
    this.refusal.set('');
    if (file.size > LARGEST) {
      this.refusal.set(
        'Ce fichier dépasse 64 Mo\u202f; un dossier de conformité est toujours plus petit. Choisissez un autre fichier.',
      );
      return;
    }
    this.checking.set(true);
    try {
      this.found.set(await this.client.verify(file));
      // The verdict is what one came for: the eyes and the voice go there.
      setTimeout(() => this.sheet()?.nativeElement.focus());
    } catch (error) {
      this.refusal.set(problemOf(error).detail);
    } finally {
      this.checking.set(false);
    }
  }
}
