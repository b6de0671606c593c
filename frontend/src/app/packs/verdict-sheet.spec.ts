import { TestBed } from '@angular/core/testing';
import { Verification } from './packs-client';
import { VerdictSheet } from './verdict-sheet';

const VALID: Verification = {
  verdict: 'valid', sentence: 'Le cachet est valide et chaque pièce correspond au manifeste.', organisation: 'MIREC', date: '2026-11-22',
  seals: [{ valid: true, intact: true, coversWholeFile: true, ours: true, signer: 'Cachet', issuer: 'Autorité', signedAt: '2026-11-22T14:05:00Z', reason: null }],
  pieces: [{ id: 'register:T02', label: 'T02 Accompagnement', state: 'ok', sha256: 'a'.repeat(64) }],
  changed: [], decisions: ['CA-MIREC-2026-01'], sha256: 'b'.repeat(64), manifest: 'c'.repeat(64), bytes: 812,
  signed: [{ name: 'Cédric Hellébore', quality: 'Présidence du CA', at: '2026-11-22T14:00:00Z', statement: 'Moi…', manifest: 'c'.repeat(64), pages: '' }],
}; // prettier-ignore

async function sheetOf(found: Verification): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(VerdictSheet);
  fixture.componentRef.setInput('found', found);
  await fixture.whenStable();
  return fixture.nativeElement;
}

describe('the sheet of a check', () => {
  it('begins with the verdict, then gives each proof with what it means', async () => {
    const sheet = await sheetOf(VALID);
    expect(sheet.querySelector('h2')?.textContent).toContain('chaque pièce correspond au manifeste');
    const proofs = [...sheet.querySelectorAll('h3')].map((one) => one.textContent);
    expect(proofs).toEqual(['Le cachet', 'Les pièces', 'Les décisions', 'Les signatures']);
    expect(sheet.textContent).toContain('n’est pas une signature qualifiée');
    expect(sheet.querySelector('details')?.open).toBe(false);
  });

  it('names what changed, and says that the seal is broken', async () => {
    const changed = ['T02 Accompagnement (page 7)'];
    const [seal] = VALID.seals;
    const [piece] = VALID.pieces;
    const sheet = await sheetOf({
      ...VALID, verdict: 'altered', changed, seals: [{ ...seal!, valid: false, intact: false }], pieces: [{ ...piece!, state: 'changed' }],
    }); // prettier-ignore
    expect(sheet.querySelector('.changed')?.textContent).toContain('T02 Accompagnement (page 7)');
    expect(sheet.textContent).toContain('Rompu');
    expect(sheet.textContent).toContain('1\u00a0pièce en défaut');
    expect(sheet.textContent).not.toContain('Toutes correspondent');
  });

  it('says of an unreadable file nothing that it cannot know', async () => {
    const sheet = await sheetOf({
      ...VALID,
      verdict: 'unreadable',
      seals: [],
      pieces: [],
      decisions: [],
      signed: [],
      organisation: null,
    });
    expect([...sheet.querySelectorAll('h3')]).toEqual([]);
  });

  it('warns of a signature that was given for another manifest', async () => {
    const sheet = await sheetOf({ ...VALID, manifest: 'd'.repeat(64) });
    expect(sheet.textContent).toContain('Pour un autre manifeste');
  });
});
