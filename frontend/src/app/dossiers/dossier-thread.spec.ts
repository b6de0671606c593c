import { DossierView } from '../api/contract';
import { onScreen } from '../../testing/on-screen';
import { DossierThread } from './dossier-thread';

const NAME = '2026-003 T05 Échanges avec le Forem';
const line = (action: string, label: string) => ({
  at: '2026-11-17T09:00:00.000Z', actor: 'Basile Bouvreuil', quality: 'Membre du personnel — INTERMIRE', action, label,
}); // prettier-ignore
const told = async (action: string, label: string) => {
  const dossier = { number: '2026-003', title: 'T05 Échanges avec le Forem', history: [line(action, label)] };
  const { words } = await onScreen(DossierThread, { inputs: { dossier: dossier as unknown as DossierView } });
  return words;
};

describe('the thread of a dossier', () => {
  it.each([
    ['a proposé', NAME, 'Basile Bouvreuil a proposé le dossier'],
    ['a levé l’urgence de', NAME, 'Basile Bouvreuil a levé l’urgence du dossier'],
    ['a demandé un avis sur', `${NAME}\u202f: délégué, pour le 7 décembre 2026`, 'a demandé un avis sur le dossier'],
  ])('tells « %s » as a whole sentence', async (action, label, sentence) => {
    expect(await told(action, label)).toContain(sentence);
  }); // prettier-ignore

  it('adds what the journal says beside the name of the dossier, and not that name again', async () => {
    expect(await told('a fait adopter', `${NAME} (décision CA-MRMB-2026-01)`)).toMatch(/Décision CA-MRMB-2026-01$/);
    expect(await told('a demandé un avis sur', `${NAME}\u202f: délégué, pour le 7 décembre 2026`)).toMatch(/(?<!: )Délégué, pour le 7 décembre 2026$/);
    expect(await told('a proposé', NAME)).not.toContain('Forem');
  }); // prettier-ignore
});
