import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { SignatureAsked, SignatureDialog } from './signature-dialog';

const refused = (status: number, type: string, detail: string) =>
  new HttpErrorResponse({ status, error: { type, status, detail } });

async function opened(sign: jest.Mock) {
  const close = jest.fn();
  const asked: SignatureAsked = {
    title: 'Signer le dossier',
    statement: 'Moi, Cédric Hellébore, déclare avoir lu.',
    effects: ['Ce cachet n’est pas une signature qualifiée.'],
    sign,
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: DIALOG_DATA, useValue: asked },
      { provide: DialogRef, useValue: { close, config: {} } },
    ],
  });
  const fixture = TestBed.createComponent(SignatureDialog);
  await fixture.whenStable();
  const page: HTMLElement = fixture.nativeElement;
  const send = async (password: string) => {
    const box = page.querySelector('input')!;
    box.value = password;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    page.querySelector<HTMLElement>('button[type=submit]')!.click();
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
  };
  return { page, close, send };
}

describe('signing a paper with one’s password', () => {
  it('shows the declaration in full, and what follows, before anything is asked', async () => {
    const sign = jest.fn();
    const { page } = await opened(sign);
    expect(page.querySelector('h2')?.textContent).toBe('Signer le dossier');
    expect(page.querySelector('blockquote')?.textContent).toBe('Moi, Cédric Hellébore, déclare avoir lu.');
    expect(page.querySelector('li')?.textContent).toContain('n’est pas une signature qualifiée');
    expect(sign).not.toHaveBeenCalled();
  });

  it('closes with the paper as it stands once signed', async () => {
    const sign = jest.fn().mockResolvedValue({ state: 'signed' });
    const { close, send } = await opened(sign);
    await send('demonstration');
    expect(sign).toHaveBeenCalledWith('demonstration');
    expect(close).toHaveBeenCalledWith({ state: 'signed' });
  });

  it('stays open on a wrong password, and says that nothing was signed', async () => {
    const { page, close, send } = await opened(
      jest.fn().mockRejectedValue(refused(401, 'access.wrong-password', 'Non.')),
    );
    await send('autre');
    expect(page.textContent).toContain('Rien n’a été signé');
    expect(page.querySelector('gw-notice')).toBeNull();
    expect(close).not.toHaveBeenCalled();
  });

  it('tells what the server refuses, then lets one try again', async () => {
    const sign = jest
      .fn()
      .mockRejectedValueOnce(refused(409, 'packs.changed', 'Relisez les pages actuelles.'))
      .mockResolvedValueOnce({ state: 'signed' });
    const { page, close, send } = await opened(sign);
    await send('demonstration');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Relisez les pages actuelles.');
    await send('demonstration');
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('does not ask the server without a password', async () => {
    const sign = jest.fn();
    const { page, send } = await opened(sign);
    await send('');
    expect(sign).not.toHaveBeenCalled();
    expect(page.textContent).toContain('Écrivez votre mot de passe.');
  });
});
