import { TestBed } from '@angular/core/testing';
import { Dialogs } from '../ui/dialog/dialogs';
import { pageOf } from '../ui/page-stage';
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
  TestBed.resetTestingModule().configureTestingModule({
    providers: [
      { provide: SpacesClient, useValue: client },
      { provide: Dialogs, useValue: dialogs },
    ],
  });
  const fixture = TestBed.createComponent(AskAccess);
  const whole = {
    bodyId: 'b',
    name: 'GT RGPD',
    standing: 'outside',
    asked: null,
    allowed: ['ask'],
    ...space,
  };
  fixture.componentRef.setInput('space', whole);
  const told: string[] = [];
  fixture.componentInstance.answered.subscribe(({ said: words }: Asked) => told.push(words));
  return { ...(await pageOf(fixture)), done, told };
}

describe('a direction before a space where it does not sit', () => {
  it('asks with a reason', async () => {
    const it = await seen({});
    await it.press('Demander l’accès');
    expect([it.done, it.told]).toEqual([[['ask', 'b', 'Je prépare la réunion.']], ['Demande envoyée']]);
  });

  it('asks nothing when it turns back, and cannot ask where it may not', async () => {
    const back = await seen({}, null);
    await back.press('Demander l’accès');
    expect(back.done).toEqual([]);
    expect((await seen({ allowed: [] })).button('Demander l’accès')).toBeUndefined();
  });

  it('sees its own request while it waits, and may take it back', async () => {
    const it = await seen({ asked: request('asked') });
    expect(it.words()).toContain('Envoyée le 20 novembre 2026 à 10 h');
    expect(it.button('Demander l’accès')).toBeUndefined();
    await it.press('Retirer ma demande');
    expect(it.done).toEqual([['end', 'a', '']]);
  });

  it('reads why it was declined, and may ask again', async () => {
    const asked = request('declined', { answeredBy: 'Camille Coquelicot', answer: 'Déjà publié.' });
    const it = await seen({ asked });
    expect(it.words()).toContain('a été refusée par Camille Coquelicot. Motif : Déjà publié.');
    expect(it.button('Demander l’accès')).toBeDefined();
  });

  it('is told until when it reads, and may give the access up', async () => {
    const it = await seen({ standing: 'guest', until: '2027-02-22', asked: request('given') });
    expect(it.words()).toContain('Votre accès prend fin le 22 février 2027');
    await it.press('Y renoncer');
    expect([it.done, it.told]).toEqual([[['end', 'a', '']], ['Accès rendu']]);
  });
});
