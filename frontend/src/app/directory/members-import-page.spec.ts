import { onScreen, TODAY } from '../../testing/on-screen';
import { Screen } from '../../testing/screen';
import { queryOf, refusal } from '../../testing/server';
import { MembersImportPage } from './members-import-page';
import { MembersPreview } from './members-client';

const line = (row: number, state: string, facts: object = {}) =>
  ({ row, state, name: `Personne ${row}`, email: `p${row}@mire.invalid`, organisation: 'MIREC', roleName: 'Membre', from: '2026-12-01', until: null, substituteOf: null, remarks: [], ...facts }); // prettier-ignore
const preview = (facts: Partial<MembersPreview> = {}) =>
  ({ bodyName: 'GT RGPD', digest: 'abc', ignored: [], leaving: null, missing: [], wrong: 0, lines: [line(2, 'new-person'), line(3, 'changed'), line(4, 'same')], ...facts }) as MembersPreview; // prettier-ignore
const written = { given: 1, changed: 1, ended: 0, invitations: [] };

/** The page of a secretary, with what the server says of the list. */
const opened = (answers: { preview?: unknown; written?: unknown; allowed?: string[] } = {}) =>
  onScreen(MembersImportPage, {
    inputs: { id: 'b' },
    server: ({ url }) => {
      if (url.includes('/preview')) return answers.preview ?? preview();
      if (url.includes('/confirmation')) return answers.written ?? written;
      return { id: 'b', name: 'GT RGPD', allowed: answers.allowed ?? ['manage'] };
    },
  });
const give = (it: Screen) => it.attach('Choisir', new File(['Nom'], 'membres.csv'));
const writes = ({ sent }: Screen) => sent.filter(({ url }) => url.includes('/confirmation'));

describe('the page where a list of members comes in', () => {
  it('shows what the list would do before anything is written', async () => {
    const it = await opened();
    await give(it);
    expect(it.texts('tbody gw-state')).toEqual(['Nouvelle personne', 'Dates changées', 'Inchangé']);
    expect(it.words).toContain('Inscrire 2 changements');
    expect(it.words).toContain('1 compte sera ouvert');
    expect(writes(it)).toEqual([]);
  });

  it('writes what was shown, and nothing else: the digest goes with the file', async () => {
    const it = await opened();
    await give(it);
    await it.press('Inscrire 2 changements');
    expect(writes(it).map(queryOf).map((query) => [query.get('digest'), query.get('name')])).toEqual([['abc', 'membres.csv']]); // prettier-ignore
    expect(it.words).toContain('1 mandat inscrit, 1 mandat corrigé, 0 mandat terminé.');
  });

  it('is written whole or not at all: one wrong line and there is no button', async () => {
    const wrong = line(5, 'wrong', { remarks: ['Aucune organisation ne porte le sigle MIREX.'] });
    const it = await opened({
      preview: preview({ lines: [line(2, 'new-person'), wrong as never], wrong: 1 }),
    });
    await give(it);
    expect(it.words).toContain('Aucune organisation ne porte le sigle MIREX.');
    expect(it.offers('Inscrire')).toBe(false);
  });

  it('lets those who are not on the list stay, unless it is said that they leave', async () => {
    const theo = { mandateId: 'm9', name: 'Théo Verdier', organisation: 'MIREL' };
    const missing = [{ ...theo, roleName: 'Membre', since: '2017-09-01' }];
    const it = await opened({ preview: preview({ missing }) });
    await give(it);
    expect(it.words).toContain('Sans cela, ils restent membres.');
    await it.tick('Mettre fin à leur mandat');
    expect(queryOf(it.sent.at(-1)!).get('leaving')).toBe(TODAY);
  });

  it('keeps the preview on the screen, with the sentence, when the body changed meanwhile', async () => {
    const it = await opened({
      written: refusal(409, 'exchange.members-moved-on', 'La composition a changé depuis l’aperçu.'),
    });
    await give(it);
    await it.press('Inscrire 2 changements');
    expect(it.alert).toContain('La composition a changé');
    expect(it.texts('tbody tr')).toHaveLength(3);
  });

  it('is closed to whoever does not keep the list', async () => {
    const it = await opened({ allowed: ['read'] });
    expect(it.words).toContain('La liste ne peut pas être importée ici');
    expect(it.host.querySelector('input[type=file]')).toBeNull();
  });
});
