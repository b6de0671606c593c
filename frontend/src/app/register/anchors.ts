import { DOCUMENT, inject, Service } from '@angular/core';

/** Names that findings, older links and other pages have for whole lists and sections. */
const ALSO: Readonly<Record<string, string>> = {
  finalites: 'purposes',
  donnees: 'dataCategories',
  conservation: 'retention',
  identification: 'section-identification',
  communication: 'section-communication',
  securite: 'section-security',
  information: 'section-rights',
  risque: 'section-risk',
};

/** Takes the reader to a field of the page and puts the focus there. */
@Service()
export class Anchors {
  private readonly document = inject(DOCUMENT);

  /** Whether the field was there to be shown; what is folded over it is opened. */
  focus(anchor: string | null | undefined): boolean {
    const field = anchor ? this.find(anchor) : null;
    if (!field) return false;
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    const control = field.matches('input, select, textarea, [tabindex]')
      ? field
      : field.querySelector<HTMLElement>('input, select, textarea, [tabindex]');
    (control ?? field).focus({ preventScroll: true });
    // The router scrolls too, to the very top, where the bar would hide the field: ours comes after.
    setTimeout(() => field.scrollIntoView({ block: field.tagName === 'SECTION' ? 'start' : 'center' }), 60);
    return true;
  }

  /** The field itself; of a line that is not there (any more), its list. */
  private find(anchor: string): HTMLElement | null {
    const at = (id: string) =>
      this.document.getElementById(id) ?? this.document.getElementById(ALSO[id] ?? '');
    return at(anchor) ?? at(anchor.replace(/-texte$/, '')) ?? at(anchor.replace(/-\d+(-texte)?$/, ''));
  }
}
