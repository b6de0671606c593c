import { DOCUMENT, inject, Service } from '@angular/core';

/** Takes the reader to a field of the page and puts the focus there. */
@Service()
export class Anchors {
  private readonly document = inject(DOCUMENT);

  /** Whether the field was there to be shown. */
  focus(anchor: string | null | undefined): boolean {
    const field = anchor ? this.document.getElementById(anchor) : null;
    if (!field) return false;
    const control = field.matches('input, select, textarea, [tabindex]')
      ? field
      : field.querySelector<HTMLElement>('input, select, textarea, [tabindex]');
    (control ?? field).focus({ preventScroll: true });
    // The router scrolls too, to the very top, where the bar would hide the field: ours comes after.
    setTimeout(() => field.scrollIntoView({ block: field.tagName === 'SECTION' ? 'start' : 'center' }), 60);
    return true;
  }
}
