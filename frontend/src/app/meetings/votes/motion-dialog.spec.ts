import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { ItemView } from '../../api/contract';
import { MotionAsked, MotionDialog, MotionPut } from './motion-dialog';

const pieces = ['T01', 'T02'].map((subjectId) => ({ subjectId, label: `${subjectId} Fiche`, number: 1 }));
const returns = ['gt', 'tsf'].map((stage) => ({ stage, name: stage, says: `Retour à ${stage}.` }));

async function shown(asked: Partial<MotionAsked>) {
  const put: MotionPut[] = [];
  const data = {
    outcome: 'adopted',
    point: 'T01 et T02',
    free: false,
    ballots: ['named'],
    bodyId: '',
    ...asked,
  };
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      provideHttpClient(),
      { provide: DIALOG_DATA, useValue: data },
      { provide: DialogRef, useValue: { close: (it: MotionPut) => put.push(it) } },
    ],
  });
  const fixture = TestBed.createComponent(MotionDialog);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const click = async (selector: string, at = 0) => {
    host.querySelectorAll<HTMLElement>(selector)[at]!.click();
    await fixture.whenStable();
  };
  const go = async () => {
    host.querySelector<HTMLElement>('button[type=submit]')!.click();
    await fixture.whenStable();
  };
  return { host, click, go, put };
}
const BOXES = 'gw-motion-about input[type=checkbox]';

describe('the dialogue of a motion', () => {
  it('is about all the texts unless some are left out, and then says what becomes of those', async () => {
    const whole = await shown({ pieces: pieces as ItemView['pieces'] });
    await whole.go();
    expect(whole.put[0]).not.toHaveProperty('subjectIds');
    const part = await shown({ pieces: pieces as ItemView['pieces'] });
    await part.click(BOXES, 1);
    expect(part.host.textContent).toContain('T02 Fiche. Une autre motion peut porter sur ce texte');
    await part.go();
    expect(part.put[0]).toMatchObject({ subjectIds: ['T01'] });
  });

  it('is not put when it is about no text', async () => {
    const none = await shown({ pieces: pieces as ItemView['pieces'] });
    await none.click(BOXES, 0);
    await none.click(BOXES, 1);
    await none.go();
    expect(none.put).toEqual([]);
    expect(none.host.textContent).toContain('Choisissez au moins un texte.');
  });

  it('sends the dossier back where the circuit says, or where the body chooses', async () => {
    const { host, click, go, put } = await shown({ outcome: 'returned', returns });
    const reason = host.querySelector('textarea')!;
    reason.value = 'À revoir.';
    reason.dispatchEvent(new Event('input'));
    await go();
    await click('gw-motion-about input[type=radio]', 1);
    await go();
    expect(put.map(({ returnsTo }) => returnsTo)).toEqual(['gt', 'tsf']);
  });
});
