import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { refusal, serverThat } from '../api/stage';
import { AsOf } from '../session/as-of';
import { Session } from '../session/session';
import { pageOf } from '../ui/page-stage';
import { MembersImportPage } from './members-import-page';
import { MembersPreview } from './members-client';

const line = (row: number, state: string, facts: object = {}) =>
  ({ row, state, name: `Personne ${row}`, email: `p${row}@mire.invalid`, organisation: 'MIREC', roleName: 'Membre', from: '2026-12-01', until: null, substituteOf: null, remarks: [], ...facts }); // prettier-ignore
const preview = (facts: Partial<MembersPreview> = {}) =>
  ({ bodyName: 'GT RGPD', digest: 'abc', ignored: [], leaving: null, missing: [], wrong: 0, lines: [line(2, 'new-person'), line(3, 'changed'), line(4, 'same')], ...facts }) as MembersPreview; // prettier-ignore
const written = { given: 1, changed: 1, ended: 0, invitations: [] };

/** The page of a secretary, with what the server says of the list. */
async function opened(answers: { preview?: unknown; written?: unknown; allowed?: string[] } = {}) {
  const server = serverThat(({ url }) => {
    if (url.endsWith('/preview')) return answers.preview ?? preview();
    if (url.endsWith('/confirmation')) return answers.written ?? written;
    return { id: 'b', name: 'GT RGPD', allowed: answers.allowed ?? ['manage'] };
  });
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      server.http,
      provideRouter([]),
      { provide: Session, useValue: { today: () => '2026-11-22' } },
      { provide: AsOf, useValue: { readOnly: () => false } },
    ],
  });
  const fixture = TestBed.createComponent(MembersImportPage);
  fixture.componentRef.setInput('id', 'b');
  const page = await pageOf(fixture);
  const give = async () => {
    const box = page.host.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(box, 'files', { value: [new File(['Nom'], 'membres.csv')], configurable: true });
    box.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const writes = () => server.asked.filter(({ url }) => url.endsWith('/confirmation'));
  return { ...page, give, writes, asked: server.asked };
}

describe('the page where a list of members comes in', () => {
  it('shows what the list would do before anything is written', async () => {
    const it = await opened();
    await it.give();
    expect(it.texts('tbody gw-state')).toEqual(['Nouvelle personne', 'Dates changées', 'Inchangé']);
    expect(it.words()).toContain('Inscrire 2 changements');
    expect(it.words()).toContain('1 compte sera ouvert');
    expect(it.writes()).toEqual([]);
  });

  it('writes what was shown, and nothing else: the digest goes with the file', async () => {
    const it = await opened();
    await it.give();
    await it.press('Inscrire');
    expect(it.writes().map(({ params }) => [params.get('digest'), params.get('name')])).toEqual([['abc', 'membres.csv']]); // prettier-ignore
    expect(it.words()).toContain('1 mandat inscrit, 1 mandat corrigé, 0 mandat terminé.');
  });

  it('is written whole or not at all: one wrong line and there is no button', async () => {
    const wrong = line(5, 'wrong', { remarks: ['Aucune organisation ne porte le sigle MIREX.'] });
    const it = await opened({
      preview: preview({ lines: [line(2, 'new-person'), wrong as never], wrong: 1 }),
    });
    await it.give();
    expect(it.words()).toContain('Aucune organisation ne porte le sigle MIREX.');
    expect(it.button('Inscrire')).toBeUndefined();
  });

  it('lets those who are not on the list stay, unless it is said that they leave', async () => {
    const missing = [{ mandateId: 'm9', name: 'Théo Verdier', organisation: 'MIREL' }];
    const it = await opened({ preview: preview({ missing }) });
    await it.give();
    expect(it.words()).toContain('Sans cela, ils restent membres.');
    await it.tick('Mettre fin à leur mandat');
    expect(it.asked.at(-1)!.params.get('leaving')).toBe('2026-11-22');
  });

  it('keeps the preview on the screen, with the sentence, when the body changed meanwhile', async () => {
    const it = await opened({ written: refusal(409, 'La composition a changé depuis l’aperçu.') });
    await it.give();
    await it.press('Inscrire');
    expect(it.host.querySelector('[role=alert]')!.textContent).toContain('La composition a changé');
    expect(it.texts('tbody tr')).toHaveLength(3);
  });

  it('is closed to whoever does not keep the list', async () => {
    const it = await opened({ allowed: ['read'] });
    expect(it.words()).toContain('La liste ne peut pas être importée ici');
    expect(it.host.querySelector('input[type=file]')).toBeNull();
  });
});
