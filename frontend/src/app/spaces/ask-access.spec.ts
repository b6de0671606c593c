import { Dialogs } from '../ui/dialog/dialogs';
import { onScreen } from '../../testing/on-screen';
import { AskAccess } from './ask-access';
import { Asked } from './folder-tree';
import { Access, Space, SpacesClient } from './spaces-client';

const request = (state: string, facts: Partial<Access> = {}) =>
  ({ id: 'a', state, reason: 'Pour mon équipe.', askedAt: '2026-11-20T09:00:00Z', answeredBy: null, answer: null, until: null, endedAt: null, ...facts }) as Access; // prettier-ignore

/** What a direction sees of a space, and what it then does. */
async function seen(space: Partial<Space>, said: string | null = 'Je prépare la réunion.') {
  const done: unknown[][] = [];
  const client = {
    ask: (...words: unknown[]) => Promise.resolve(done.push(['ask', ...words])),
    end: (...words: unknown[]) => Promise.resolve(done.push(['end', ...words])),
  };
  const dialogs = { ask: () => Promise.resolve(said), confirm: () => Promise.resolve(said !== null) };
  const whole = {
    bodyId: 'b',
    name: 'GT RGPD',
    standing: 'outside',
    asked: null,
    allowed: ['ask'],
    ...space,
  };
  const screen = await onScreen(AskAccess, {
    inputs: { space: whole },
    providers: [
      { provide: SpacesClient, useValue: client },
      { provide: Dialogs, useValue: dialogs },
    ],
  });
  const told: string[] = [];
  screen.component.answered.subscribe(({ said: words }: Asked) => told.push(words));
  return { screen, done, told };
}

describe('a direction before a space where it does not sit', () => {
  it('asks with a reason', async () => {
    const { screen, done, told } = await seen({});
    await screen.press('Demander l’accès');
    expect([done, told]).toEqual([[['ask', 'b', 'Je prépare la réunion.']], ['Demande envoyée']]);
  });

  it('asks nothing when it turns back, and cannot ask where it may not', async () => {
    const back = await seen({}, null);
    await back.screen.press('Demander l’accès');
    expect(back.done).toEqual([]);
    expect((await seen({ allowed: [] })).screen.offers('Demander l’accès')).toBe(false);
  });

  it('sees its own request while it waits, and may take it back', async () => {
    const { screen, done } = await seen({ asked: request('asked') });
    expect(screen.words).toContain('Envoyée le 20 novembre 2026 à 10 h');
    expect(screen.offers('Demander l’accès')).toBe(false);
    await screen.press('Retirer ma demande');
    expect(done).toEqual([['end', 'a', '']]);
  });

  it('reads why it was declined, and may ask again', async () => {
    const asked = request('declined', { answeredBy: 'Camille Coquelicot', answer: 'Déjà publié.' });
    const { screen } = await seen({ asked });
    expect(screen.words).toContain('a été refusée par Camille Coquelicot. Motif : Déjà publié.');
    expect(screen.offers('Demander l’accès')).toBe(true);
  });

  it('is told until when it reads, and may give the access up', async () => {
    const { screen, done, told } = await seen({
      standing: 'guest',
      until: '2027-02-22',
      asked: request('given'),
    });
    expect(screen.words).toContain('Votre accès prend fin le 22 février 2027');
    await screen.press('Y renoncer');
    expect([done, told]).toEqual([[['end', 'a', '']], ['Accès rendu']]);
  });
});
