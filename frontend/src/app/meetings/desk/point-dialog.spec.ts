import { onScreen } from '../../../testing/on-screen';
import { Joining, PointDialog } from './point-dialog';

const ready = { stepId: 's1', title: 'D02 Politique', dossierNumber: '2026-04', dueOn: '2026-12-01' };
const proposal = { id: 'p1', kind: 'proposal', title: 'Guichets', text: 'Le samedi.', by: 'MIREL' };
const later = { itemId: 'i1', kind: 'decision', title: 'Budget', meetingTitle: 'GT de mai' };

function adding(joining: Partial<Joining> = {}, sources: object = {}) {
  const all = { ready: [], proposals: [], postponed: [], standing: [], ...sources };
  return onScreen(PointDialog, { data: { sources: all, decisions: true, late: false, ...joining } });
}

describe('the dialogue that adds a point', () => {
  it('offers the dossier that waits first, with its title', async () => {
    const it = await adding({}, { ready: [ready] });
    expect(it.control('Titre du point').value).toBe('D02 Politique');
    await it.press('Ajouter');
    expect(it.closed).toEqual([
      { item: { kind: 'decision', title: 'D02 Politique', stepId: 's1', minutes: null } },
    ]);
  });

  it('offers nothing to decide where nothing may be decided any more', async () => {
    const it = await adding({ decisions: false }, { ready: [ready], postponed: [later] });
    expect(it.texts('option')).not.toContain('D02 Politique (2026-04, à décider pour le 01/12/2026)');
    expect(it.texts('optgroup').join()).not.toContain('Budget');
  });

  it('asks for a title where it brings none', async () => {
    const it = await adding();
    await it.press('Ajouter');
    expect(it.words).toContain('Écrivez un titre d’au moins trois caractères.');
    await it.fill('Titre du point', 'Divers');
    await it.fill('Durée prévue', '15');
    await it.press('Ajouter');
    expect(it.closed).toEqual([{ item: { kind: 'information', title: 'Divers', stepId: null, minutes: 15 } }]);
  }); // prettier-ignore

  it('asks why a point comes after the agenda was sent', async () => {
    const it = await adding({ late: true });
    await it.fill('Titre du point', 'Incident du 3');
    await it.press('Ajouter');
    expect(it.closed).toEqual([]);
    expect(it.words).toContain('Dites pourquoi ce point vient après l’envoi.');
    await it.fill('Pourquoi après l’envoi', 'Survenu hier.');
    await it.press('Ajouter');
    expect(it.closed).toHaveLength(1);
  });

  it('shows what a member wrote, and takes it as it is', async () => {
    const it = await adding({}, { proposals: [proposal] });
    await it.choose('Ce que c’est', 'Guichets (MIREL)');
    expect(it.words).toContain('Le samedi.');
    expect(it.asks('Titre du point')).toBe(false);
    await it.press('Ajouter');
    expect(it.closed).toEqual([{ proposalId: 'p1', reason: undefined }]);
  });

  it('takes a postponed point back with where it comes from, and the usual points in one go', async () => {
    const again = await adding({}, { postponed: [later] });
    await again.choose('Ce que c’est', 'Budget (GT de mai)');
    await again.press('Ajouter');
    expect(again.closed[0]).toMatchObject({ item: { title: 'Budget', kind: 'decision', postponedFrom: 'i1' } });
    const usual = await adding({}, { standing: [{ title: 'Procès-verbal' }] });
    expect(usual.words).toContain('Procès-verbal.');
    await usual.press('Ajouter');
    expect(usual.closed).toEqual([{ standing: true }]);
  }); // prettier-ignore
});
