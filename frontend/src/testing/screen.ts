import { ComponentFixture } from '@angular/core/testing';
import { Sent } from './server';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is read of an element, every run of spaces (no-break ones too) as one plain space. */
const textOf = (it: Element | null) => (it?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a button is called: its label for screen readers, else its words without what is hidden from them. */
function nameOf(it: Element): string {
  const heard = it.cloneNode(true) as Element;
  for (const hidden of heard.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return it.getAttribute('aria-label') ?? textOf(heard);
}

/** A component on a screen, in the hands of somebody who reads words, fills what has a label and presses buttons by name. */
export class Screen<Component = unknown> {
  constructor(
    readonly fixture: ComponentFixture<unknown>,
    readonly component: Component,
    /** Everything that was asked of the server, in order. */
    readonly sent: readonly Sent[],
    /** What the dialogue closed with, once for each time it closed. */
    readonly closed: readonly unknown[],
  ) {}

  get host(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  /** All that is read there. */
  get words(): string {
    return textOf(this.host);
  }

  /** What is said aloud because it went wrong; empty when nothing did. */
  get alert(): string {
    return textOf(this.host.querySelector('[role=alert]'));
  }

  /** The writes among what was sent. */
  get written(): readonly Sent[] {
    return this.sent.filter(({ method }) => method !== 'GET');
  }

  /** What each element of a kind says, in the order of the page. */
  texts(selector: string): string[] {
    return this.all(selector).map(textOf);
  }

  /** Whether a button speaks of these words, in its name or on its face. */
  offers(words: string): boolean {
    return this.all('button').some((it) => nameOf(it).includes(words) || textOf(it).includes(words));
  }

  /** The button of this name, the whole name; fails when there is none. */
  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((it) => nameOf(it) === name);
    if (found) return found;
    throw new Error(`no button « ${name} » among: ${this.all('button').map(nameOf).join(', ')}`);
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  /** Whether there is something to fill under a label that begins so. */
  asks(label: string): boolean {
    return this.under(label) !== null;
  }

  /** The control under a label that begins so, or in it; fails when there is none. */
  control(label: string): Control {
    const found = this.under(label);
    if (found) return found;
    throw new Error(`nothing to fill under « ${label} » among: ${this.texts('label').join(', ')}`);
  }

  /** The options of the list under a label. */
  options(label: string): HTMLOptionElement[] {
    const list = this.control(label);
    if (list instanceof HTMLSelectElement) return [...list.options];
    throw new Error(`« ${label} » is no list`);
  }

  /** Writes under a label, and goes on to the next field. */
  async fill(label: string, value: string): Promise<void> {
    const control = this.control(label);
    if (control instanceof HTMLSelectElement) throw new Error(`« ${label} » is a list: choose from it`);
    control.value = value;
    await this.touched(control);
  }

  /** Chooses from the list under a label the option that begins so, as long as it may be chosen. */
  async choose(label: string, words: string): Promise<void> {
    const options = this.options(label);
    const option = options.find((it) => !it.disabled && textOf(it).startsWith(words));
    if (!option) throw new Error(`no « ${words} » to choose among: ${options.map(textOf).join(', ')}`);
    option.selected = true;
    await this.touched(this.control(label));
  }

  /** Ticks a box or makes a choice, or takes the tick away. */
  async tick(label: string): Promise<void> {
    this.control(label).click();
    await this.settled();
  }

  /** Gives a file to the control under a label. */
  async attach(label: string, file: File): Promise<void> {
    const control = this.control(label);
    Object.defineProperty(control, 'files', { value: [file], configurable: true });
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Waits until the answers have come and the screen shows them. */
  async settled(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    await this.fixture.whenStable();
  }

  private async touched(control: Control): Promise<void> {
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
    control.dispatchEvent(new Event('blur'));
    await this.settled();
  }

  private under(label: string): Control | null {
    const control = 'input, select, textarea';
    const found = this.all('label').find((it) => textOf(it).startsWith(label));
    return (
      found?.querySelector<Control>(control) ?? found?.parentElement?.querySelector<Control>(control) ?? null
    );
  }

  private all<Kind extends Element = Element>(selector: string): Kind[] {
    return [...this.host.querySelectorAll<Kind>(selector)];
  }
}
