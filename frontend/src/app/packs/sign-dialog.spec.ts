import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Pack, PacksClient } from './packs-client';
import { SignDialog } from './sign-dialog';

const pack = {
  id: 'p1',
  digest: 'a'.repeat(64),
  statement: 'Moi, Cédric Hellébore, déclare avoir lu.',
} as Pack;
const refused = (status: number, type: string, detail: string) =>
  new HttpErrorResponse({ status, error: { type, status, detail } });

async function opened(sign: jest.Mock) {
  const close = jest.fn();
  TestBed.configureTestingModule({
    providers: [
      { provide: PacksClient, useValue: { sign } },
      { provide: DIALOG_DATA, useValue: pack },
      { provide: DialogRef, useValue: { close, config: {} } },
    ],
  });
  const fixture = TestBed.createComponent(SignDialog);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const send = async (password: string) => {
    const box = page.querySelector('input')!;
    box.value = password;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  };
  return { page, close, send };
}

describe('signing a pack', () => {
  it('shows the declaration in full before anything is asked', async () => {
    const { page } = await opened(jest.fn());
    expect(page.querySelector('blockquote')?.textContent).toBe(pack.statement);
    expect(page.textContent).toContain('n’est pas une signature qualifiée');
  });

  it('sends the digest that is on the screen, and closes with the signed pack', async () => {
    const sign = jest.fn().mockResolvedValue({ ...pack, state: 'sealing' });
    const { close, send } = await opened(sign);
    await send('demonstration');
    expect(sign).toHaveBeenCalledWith('p1', { password: 'demonstration', digest: pack.digest });
    expect(close).toHaveBeenCalledWith(expect.objectContaining({ state: 'sealing' }));
  });

  it('stays open on a wrong password, and says that nothing was signed', async () => {
    const { page, close, send } = await opened(
      jest.fn().mockRejectedValue(refused(401, 'access.wrong-password', 'Non.')),
    );
    await send('autre');
    expect(page.textContent).toContain('Rien n’a été signé');
    expect(close).not.toHaveBeenCalled();
  });

  it('tells what the server refuses: a pack that was composed anew', async () => {
    const { page, send } = await opened(
      jest.fn().mockRejectedValue(refused(409, 'packs.changed', 'Relisez les pages actuelles.')),
    );
    await send('demonstration');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Relisez les pages actuelles.');
  });

  it('does not ask the server without a password', async () => {
    const sign = jest.fn();
    const { page, send } = await opened(sign);
    await send('');
    expect(sign).not.toHaveBeenCalled();
    expect(page.textContent).toContain('Écrivez votre mot de passe.');
  });
});
