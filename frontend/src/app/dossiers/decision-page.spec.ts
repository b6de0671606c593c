import { onScreen } from '../../testing/on-screen';
import { Server } from '../../testing/server';
import { DecisionPage } from './decision-page';

const decision = {
  id: 'x1', number: 'GT-RGPD-2026-01', bodyName: 'GT RGPD', organisationName: 'InterMire', date: '2026-10-24',
  text: 'Le GT avalise le modèle.', outcome: 'endorsed', meetingId: 'm1', dossierId: null, inForceFrom: null, inForceState: 'none',
  coverage: 'current', pieces: [], reservations: [], mandates: [], communications: [], sectorDecision: null, sitting: null,
  conditions: [{ id: 'k1', text: 'que chaque Mire remplisse son passage', metOn: null, paperName: null, paperDigest: null, link: null, note: null }],
  inOffice: 11, presentCount: 9, representedCount: 1, quorumNeeded: 6, quorumReached: true, result: '9 pour, 0 contre, 1 abstention',
  digest: 'a'.repeat(64), allowed: ['close-condition'],
  proof: { sound: true, line: 12, at: '2026-10-24T09:00:00.000Z', hash: 'b'.repeat(64) },
}; // prettier-ignore

const shown = (change: object = {}) => {
  const server: Server = ({ url }) =>
    url.startsWith('/api/follow-up') ? { rows: [], total: 0 } : { ...decision, ...change };
  return onScreen(DecisionPage, { server, inputs: { id: 'x1' } });
};

describe('the paper of a decision', () => {
  it('says what was decided, on what terms, and by what proof', async () => {
    const { words, host } = await shown();
    expect(host.querySelector('h1')!.textContent).toContain('Décision GT-RGPD-2026-01');
    expect(words).toContain('Le GT avalise le modèle.');
    expect(words).toContain('Sous condition que chaque Mire remplisse son passage');
    expect(words).toContain('inscrite au journal et inchangée');
  });

  it('lets a condition be closed by whoever may, until it is met', async () => {
    const open = await shown();
    expect(open.button('Clore la condition').disabled).toBe(false);
    const [condition] = decision.conditions;
    const met = { ...condition, metOn: '2026-11-20', closedBy: 'Camille Coquelicot', note: null };
    for (const change of [{ allowed: [] }, { conditions: [met] }]) {
      const screen = await shown(change);
      expect(screen.offers('Clore la condition')).toBe(false);
    }
    expect((await shown({ conditions: [met] })).words).toContain(
      'Remplie le 20 novembre 2026, noté par Camille Coquelicot.',
    );
  });

  it('warns before anything else when what is kept is no longer what was decided', async () => {
    const { host, words } = await shown({ proof: { ...decision.proof, sound: false } });
    expect(host.querySelector('gw-notice')!.textContent).toContain('ne correspond plus à son empreinte');
    expect(words).not.toContain('inchangée');
  });

  it('says when its effects are still to come', async () => {
    const { words } = await shown({ inForceFrom: '2027-01-01', inForceState: 'coming' });
    expect(words).toContain('Cette décision produit ses effets le 1er janvier 2027.');
  });

  it('keeps the sitting to those who may read it', async () => {
    const screen = await shown();
    expect(screen.words).toContain('réservé à celles et ceux qui peuvent la lire');
    expect(screen.host.querySelector('a[download]')).toBeNull();
  });
});
