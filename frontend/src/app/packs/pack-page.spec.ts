import { onScreen } from '../../testing/on-screen';
import { Screen } from '../../testing/screen';
import { refusal } from '../../testing/server';
import { PackPage } from './pack-page';

const pack = {
  id: 'p1', organisationId: 'o1', organisationCode: 'MIREC', organisationName: 'MIREC asbl', date: '2026-11-22', state: 'ready', progress: 100,
  askedBy: 'Damien Digitale', at: '2026-11-22T09:00:00.000Z', pieces: [], signed: [], sealed: null, pages: null, pageCount: null, digest: null,
  failure: null, statement: '', allowed: [],
}; // prettier-ignore
const shown = (change: object) =>
  onScreen(PackPage, { server: () => ({ ...pack, ...change }), inputs: { id: 'p1' } });
const reads = ({ words }: Screen<PackPage>) => words;

describe('the page of a pack', () => {
  it('asks whoever may sign to read first, and tells the others who will', async () => {
    const chair = await shown({ allowed: ['sign', 'preview'] });
    expect(chair.button('Signer').disabled).toBe(false);
    expect(reads(chair)).toContain('Ce dossier attend votre signature');
    const director = await shown({ allowed: ['preview'] });
    expect(director.offers('Signer')).toBe(false);
    expect(reads(director)).toContain('attend la signature de la présidence');
  });

  it('says why it could not be made, and lets it be asked again', async () => {
    const screen = await shown({ state: 'failed', failure: 'Une pièce manque.', allowed: ['compose'] });
    expect(reads(screen)).toContain('Une pièce manque.');
    await screen.press('Composer de nouveau');
    expect(screen.written[0]).toMatchObject({ url: '/api/packs', body: { organisationId: 'o1', date: '2026-11-22' } });
  }); // prettier-ignore

  it('is fetched only once it is sealed', async () => {
    expect((await shown({})).host.querySelector('a[download]')).toBeNull();
    const sealed = await shown({ state: 'sealed', sealed: 'c'.repeat(64), allowed: ['download'] });
    expect(sealed.host.querySelector('a[download]')!.getAttribute('href')).toBe('/api/packs/p1/pack.pdf');
  });

  it('tells what was refused and shows how the pack stands now', async () => {
    let state = 'composing';
    const screen = await onScreen(PackPage, {
      inputs: { id: 'p1' },
      server: ({ method }) => {
        if (method === 'GET') return { ...pack, state, progress: 40, allowed: ['cancel'] };
        state = 'ready';
        return refusal(409, 'packs.done', 'Le dossier est déjà composé.');
      },
    });
    await screen.press('Annuler');
    expect(screen.alert).toContain('Le dossier est déjà composé.');
    expect(screen.words).not.toContain('Composition en cours');
  });
});
