import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpErrorResponse } from '@angular/common/http';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { PreparationInput } from '../../api/contract';
import { PreparationDialog } from './preparation-dialog';
import { PreparingClient } from './preparing-client';

const words = { context: '', question: '', proposal: '' };
const before = { ...words, object: 'Durée de conservation', version: 1, by: 'Camille', at: '' };
const now = { ...words, object: 'Durée et archivage', proposal: 'Dix ans.', version: 2, by: 'Adèle', at: '' };

describe('the preparatory note that two people write', () => {
  let fixture: ComponentFixture<PreparationDialog>;
  let sent: PreparationInput[];
  let closed: unknown;
  let refused: HttpErrorResponse | undefined;
  const host = () => fixture.nativeElement as HTMLElement;
  const box = () => host().querySelector('input')!;
  const button = (word: string) =>
    [...host().querySelectorAll('button')].find((it) => it.textContent!.trim() === word)!;
  const press = async (word: string) => {
    button(word).click();
    await fixture.whenStable();
    fixture.detectChanges();
  };

  beforeEach(async () => {
    sent = [];
    closed = undefined;
    const error = { type: 'governance.preparation-changed', detail: 'Modifiée par Adèle.', now };
    refused = new HttpErrorResponse({ status: 409, error });
    const prepare = (_: string, input: PreparationInput) => {
      sent.push(input);
      return refused ? Promise.reject(refused) : Promise.resolve({ id: 'meeting' });
    };
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        { provide: PreparingClient, useValue: { prepare } },
        { provide: DIALOG_DATA, useValue: { id: 'i', title: 'D02', prepared: { preparation: before } } },
        { provide: DialogRef, useValue: { id: 'd', close: (view: unknown) => (closed = view) } },
      ],
    });
    fixture = TestBed.createComponent(PreparationDialog);
    fixture.detectChanges();
    box().value = 'Mes mots';
    box().dispatchEvent(new Event('input'));
    await press('Enregistrer');
  });

  it('stays on the screen beside what the other saved', () => {
    expect(closed).toBeUndefined();
    expect(box().value).toBe('Mes mots');
    expect(host().querySelector('[role=alert]')!.textContent).toContain('Modifiée par Adèle.');
    const theirs = [...host().querySelectorAll('dd')].map((it) => it.textContent);
    expect(theirs).toEqual(['Durée et archivage', 'Dix ans.']);
    expect(button('Enregistrer').disabled).toBe(true);
  });

  it('goes over the other’s only when that is chosen', async () => {
    await press('Garder mon texte');
    refused = undefined;
    await press('Enregistrer');
    expect(sent.map(({ object, version }) => [object, version])).toEqual([['Mes mots', 1], ['Mes mots', 2]]); // prettier-ignore
    expect(closed).toEqual({ id: 'meeting' });
  });

  it('gives way to the other’s when that is chosen', async () => {
    await press('Prendre l’autre');
    expect(box().value).toBe('Durée et archivage');
    expect(host().querySelector('[role=alert]')).toBeNull();
    expect(closed).toBeUndefined();
  });
});
