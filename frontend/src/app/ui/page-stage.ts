import { ComponentFixture } from '@angular/core/testing';

const said = (it: Element) => it.textContent!.replace(/\s+/g, ' ').trim();

/** What is on the screen, for specs: read as a person reads it, pressed and filled by the words that a person sees. */
export async function pageOf<Part>(fixture: ComponentFixture<Part>) {
  const host = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await fixture.whenStable();
    fixture.detectChanges();
    await fixture.whenStable();
  };
  const all = <Kind extends Element>(selector: string) => [...host.querySelectorAll<Kind>(selector)];
  const named = <Kind extends Element>(selector: string, words: string) =>
    all<Kind>(selector).find((it) => said(it).includes(words));
  const box = (label: string) =>
    all('gw-field')
      .find((it) => said(it.querySelector('label')!).startsWith(label))
      ?.querySelector<HTMLInputElement>('input, select, textarea');
  const told = async (control: HTMLElement, event: string) => {
    control.dispatchEvent(new Event(event, { bubbles: true }));
    await settle();
  };
  await settle();
  return {
    fixture,
    host,
    settle,
    /** All the words, with one plain space between them. */
    words: () => said(host).replace(/[\u00a0\u202f]/g, ' '),
    texts: (selector: string) => all(selector).map(said),
    button: (words: string) => named<HTMLButtonElement>('button', words),
    /** The control under a label. */
    box,
    press: async (words: string) => {
      named<HTMLElement>('button, a', words)!.click();
      await settle();
    },
    /** A box ticked, or a choice made, by the words beside it. */
    tick: async (words: string) => {
      named('label', words)!.querySelector('input')!.click();
      await settle();
    },
    fill: async (label: string, value: string) => {
      const control = box(label)!;
      control.value = value;
      await told(control, 'input');
      await told(control, 'blur');
    },
    choose: async (label: string, words: string) => {
      const control = box(label) as unknown as HTMLSelectElement;
      const option = [...control.options].find((it) => said(it).includes(words))!;
      control.value = option.value;
      await told(control, 'input');
      await told(control, 'change');
    },
  };
}
