import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  HttpBackend,
  HttpErrorResponse,
  HttpRequest,
  HttpResponse,
  provideHttpClient,
} from '@angular/common/http';
import { Provider, Type } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { defer } from 'rxjs';
import { AsOf } from '../app/session/as-of';
import { Session } from '../app/session/session';

/** The day on which the stories of the screens are told. */
export const TODAY = '2026-11-22';

/** What the browser sent, method, path with its query, and content. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** A server that answers by a function; what it throws is its refusal. */
export type Server = (sent: Sent) => unknown;

/** A refusal as the server writes it: the sentence, and the facts beside it. */
export function refusal(status: number, type: string, detail: string, facts: object = {}): HttpErrorResponse {
  return new HttpErrorResponse({ status, error: { type, status, detail, ...facts } });
}

/** A component on a screen, in the hands of somebody who reads words and presses buttons by their name. */
export class Screen<Component = unknown> {
  constructor(
    readonly fixture: ComponentFixture<Component>,
    /** Everything that was asked of the server, in order. */
    readonly sent: readonly Sent[],
    /** What the dialog closed with, once for each time it closed. */
    readonly closed: readonly unknown[],
  ) {}

  get host(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  /** All that is read there, its spaces folded. */
  get words(): string {
    return (this.host.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get alert(): string {
    return this.host.querySelector('[role=alert]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** The writes among what was sent. */
  get written(): readonly Sent[] {
    return this.sent.filter(({ method }) => method !== 'GET');
  }

  /** The button that says these words, or is labelled so. */
  button(name: string): HTMLButtonElement {
    const said = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.textContent!.replace(/\s+/g, ' ').trim();
    const found = [...this.host.querySelectorAll('button')].find((one) => said(one) === name);
    if (!found) throw new Error(`no button « ${name} » among: ${[...this.host.querySelectorAll('button')].map(said).join(', ')}`);
    return found;
  } // prettier-ignore

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  /** The control under a label. */
  control(label: string): HTMLInputElement & HTMLSelectElement {
    const labels = [...this.host.querySelectorAll('label')];
    const found = labels.find((one) => one.textContent!.replace(/\s+/g, ' ').trim().startsWith(label));
    const place = found?.querySelector('input, select, textarea') ? found : found?.parentElement;
    const control = place?.querySelector<HTMLInputElement & HTMLSelectElement>('input, select, textarea');
    if (!control) throw new Error(`nothing to fill under « ${label} »`);
    return control;
  }

  /** Writes under a label, or chooses the option of a list by what it says. */
  async fill(label: string, value: string): Promise<void> {
    const control = this.control(label);
    const option = [...(control.options ?? [])].find((one) => one.textContent!.trim().startsWith(value));
    control.value = option?.value ?? value;
    for (const event of ['input', 'change', 'blur']) control.dispatchEvent(new Event(event, { bubbles: event !== 'blur' }));
    await this.settled();
  } // prettier-ignore

  /** Ticks a box, or takes the tick away. */
  async tick(label: string): Promise<void> {
    this.control(label).click();
    await this.settled();
  }

  async settled(): Promise<void> {
    await new Promise((done) => setTimeout(done));
    await this.fixture.whenStable();
  }
}

/** Puts a component on the screen before a server of our own; `data` is what opens a dialog. */
export async function onScreen<Component>(
  component: Type<Component>,
  { server = () => null, data, providers = [], inputs = {} }: {
    readonly server?: Server;
    readonly data?: unknown;
    readonly providers?: readonly Provider[];
    readonly inputs?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<Screen<Component>> {
  const sent: Sent[] = [];
  const closed: unknown[] = [];
  const handle = (request: HttpRequest<unknown>) =>
    defer(async () => {
      const one = { method: request.method, url: request.urlWithParams, body: request.body };
      sent.push(one);
      return new HttpResponse({ status: 200, body: (await server(one)) ?? null, url: request.url });
    });
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      provideHttpClient(),
      provideRouter([]),
      { provide: HttpBackend, useValue: { handle } },
      { provide: Session, useValue: { today: () => TODAY, now: () => null, acting: () => null } },
      { provide: AsOf, useValue: { day: () => null, readOnly: () => false } },
      { provide: DIALOG_DATA, useValue: data },
      { provide: DialogRef, useValue: { id: 'dialogue', config: {}, close: (result: unknown) => closed.push(result) } },
      ...providers,
    ],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const screen = new Screen(fixture, sent, closed);
  await screen.settled();
  return screen;
} // prettier-ignore
