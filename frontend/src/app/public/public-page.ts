import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Meta } from '@angular/platform-browser';
import { Api } from '../api';
import { problemOf } from '../api/problem';
import { DayPipe, TypoPipe } from '../kernel/french-pipes';
import { PageHead } from '../ui/page-head';

type Register = Api<'PublicRegisterView'>;

/** The part of an organisation's register that it shows to everyone: one calm sheet, made to be printed. */
@Component({
  selector: 'gw-public-page',
  imports: [DayPipe, PageHead, TypoPipe],
  templateUrl: './public-page.html',
  styleUrl: './public-page.css',
})
export class PublicPage {
  readonly code = input.required<string>();

  protected readonly register = httpResource<Register>(
    () => `/api/public/${encodeURIComponent(this.code())}`,
  );
  protected readonly closed = computed(() => {
    const failure = this.register.error();
    return failure ? problemOf(failure).detail : '';
  });

  constructor() {
    // A register is shown to who asks for it, not to those who gather pages.
    inject(Meta).updateTag({ name: 'robots', content: 'noindex, nofollow' });
  }

  protected print() {
    window.print();
  }
}
