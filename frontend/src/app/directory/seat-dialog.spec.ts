import { onScreen, TODAY } from '../../testing/on-screen';
import { refusal } from '../../testing/server';
import { Member } from './directory-client';
import { SeatDialog, SeatDialogData } from './seat-dialog';

const seat = (mandateId: string, name: string, facts: Partial<Member> = {}) =>
  ({ mandateId, personId: name, name, role: 'gt-member', label: 'Membre du GT', organisationId: 'MIREC', organisationCode: 'MIREC', from: '2017-09-01', until: null, substituteOf: null, ...facts }) as Member; // prettier-ignore
const odile = seat('m1', 'Odile Roitelet');
const seats = [odile, seat('m2', 'Pascal', { organisationId: 'MIREL' }), seat('m3', 'Renaud'), seat('m4', 'Suppléante', { substituteOf: 'm3' })]; // prettier-ignore

const opened = (what: SeatDialogData['what'], answer: unknown = odile) =>
  onScreen(SeatDialog, { data: { seat: odile, what, seats }, server: () => answer });

describe('the dialogue of a mandate', () => {
  it('is not ended without a reason: it stays in the journal', async () => {
    const it = await opened('end');
    await it.press('Mettre fin au mandat');
    expect([it.sent, it.closed]).toEqual([[], []]);
    expect(it.words).toContain('Écrivez le motif en quelques mots.');
  });

  it('is ended today unless another day is written', async () => {
    const it = await opened('end');
    await it.fill('Motif', 'Changement de fonction');
    await it.press('Mettre fin au mandat');
    expect(it.sent.map(({ url, body }) => [url, body])).toEqual([
      ['/api/directory/mandates/m1/end', { until: TODAY, reason: 'Changement de fonction' }],
    ]);
    expect(it.closed).toEqual([true]);
  });

  it('is put right in its days and in whom it replaces: another member of the same organisation', async () => {
    const it = await opened('correct');
    const others = it.options('Suppléant de');
    expect(others.map(({ value }) => value)).toEqual(['', 'm3']);
    await it.fill('Premier jour', '1er octobre 2017');
    await it.choose('Suppléant de', 'Renaud');
    await it.fill('Motif', 'Date erronée');
    await it.press('Corriger');
    const body = { from: '2017-10-01', until: null, substituteOf: 'm3', reason: 'Date erronée' };
    expect(it.sent[0]!.body).toEqual(body);
  });

  it('stays open with the server’s sentence when it is refused', async () => {
    const it = await opened('end', refusal(409, 'directory.mandate-ended', 'Ce mandat est déjà terminé.'));
    await it.fill('Motif', 'Départ');
    await it.press('Mettre fin au mandat');
    expect(it.alert).toContain('Ce mandat est déjà terminé.');
    expect(it.closed).toEqual([]);
  });
});
