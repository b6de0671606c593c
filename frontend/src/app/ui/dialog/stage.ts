import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { pageOf } from '../page-stage';

/** A dialogue on its own, for the spec that tells its story; `closed` is what it ended with, nothing while it is open. */
export async function dialogueOf<Result>(
  component: Type<unknown>,
  data: unknown,
  providers: Provider[] = [],
) {
  const closed: (Result | undefined)[] = [];
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      { provide: DIALOG_DATA, useValue: data },
      { provide: DialogRef, useValue: { id: 'd', close: (result?: Result) => closed.push(result) } },
      ...providers,
    ],
  });
  return { ...(await pageOf(TestBed.createComponent(component))), closed };
}
