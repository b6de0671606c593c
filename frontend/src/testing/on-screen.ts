import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { provideHttpClient } from '@angular/common/http';
import { Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { AsOf } from '../app/session/as-of';
import { Session } from '../app/session/session';
import { Screen } from './screen';
import { answering, Sent, Server } from './server';

/** The day on which the stories of the screens are told. */
export const TODAY = '2026-11-22';

/** What surrounds a component when its story begins. */
interface Surroundings {
  readonly server?: Server;
  /** What opens a dialogue. */
  readonly data?: unknown;
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** The address that a page is opened at, when it reads it. */
  readonly at?: string;
  readonly providers?: readonly Provider[];
}

/** Puts a component on the screen of somebody who reads today, before a server that answers as the story says. */
export async function onScreen<Component>(
  component: Type<Component>,
  { server = () => null, data, inputs = {}, at, providers = [] }: Surroundings = {},
): Promise<Screen<Component>> {
  const sent: Sent[] = [];
  const closed: unknown[] = [];
  const close = (result: unknown) => closed.push(result);
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      provideHttpClient(),
      answering(server, sent),
      provideRouter(at === undefined ? [] : [{ path: '**', component }]),
      { provide: Session, useValue: { today: () => TODAY, now: () => null, acting: () => null } },
      { provide: AsOf, useValue: { day: () => null, readOnly: () => false } },
      { provide: DIALOG_DATA, useValue: data },
      { provide: DialogRef, useValue: { id: 'dialogue', config: {}, close } },
      ...providers,
    ],
  });
  const [fixture, shown] = at === undefined ? alone(component, inputs) : await opened(component, at);
  const screen = new Screen(fixture, shown, sent, closed);
  await screen.settled();
  return screen;
}

function alone<Component>(component: Type<Component>, inputs: object) {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  return [fixture, fixture.componentInstance] as const;
}

async function opened<Component>(page: Type<Component>, address: string) {
  const harness = await RouterTestingHarness.create();
  const shown = await harness.navigateByUrl(address, page);
  return [harness.fixture, shown] as const;
}
