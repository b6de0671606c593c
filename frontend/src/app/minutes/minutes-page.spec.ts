import { onScreen } from '../../testing/on-screen';
import { refusal, Server } from '../../testing/server';
import { Dialogs } from '../ui/dialog/dialogs';
import { MinutesPage } from './minutes-page';

const section = (key: string, heading: string, text: string) => ({
  key, heading, layout: 'prose', version: 1, byHand: false, moved: false, by: null, at: null, lines: [text],
  blocks: [{ kind: 'text', text, label: null, how: null, who: null, due: null, details: [], fixed: false }],
}); // prettier-ignore
const minutes = {
  meetingId: 'm1', title: 'Procès-verbal — GT RGPD — 24 octobre 2026', meetingTitle: 'GT RGPD, 24 octobre 2026', number: null, complete: true,
  state: 'draft', sections: [section('item:1', '1. Accès', 'Le modèle est présenté.'), section('signatures', 'Signatures', 'Pour la présidence')],
  rule: 'Approuvé à la réunion suivante.', ruleMark: 'sourced', ruleKind: 'next-meeting', approvers: [], listedOn: null, rejectedBy: null, approval: null,
  approvedAt: null, digest: null, points: [], corrections: [], signatures: [], returned: [], statement: null, correctionsUntil: null,
  circulatedAt: null, circulatedBy: null, allowed: [],
}; // prettier-ignore

const shown = (change: object, server: Server = () => ({ ...minutes, ...change })) => {
  const dialogs = { confirm: () => Promise.resolve(true) };
  return onScreen(MinutesPage, {
    server,
    inputs: { id: 'm1' },
    providers: [{ provide: Dialogs, useValue: dialogs }],
  });
};

describe('the page of minutes', () => {
  it('offers the moves that the server would take, and no others', async () => {
    const reader = await shown({});
    for (const verb of ['Diffuser', 'Signer', 'Approuver', 'Inscrire l’approbation'])
      expect(reader.offers(verb)).toBe(false);
    const secretary = await shown({ allowed: ['circulate', 'write', 'approve'], ruleKind: 'chair' });
    expect(secretary.button('Diffuser').disabled).toBe(false);
    expect(secretary.button('Approuver').disabled).toBe(false);
  });

  it('lets sections be written over, but not the places to sign', async () => {
    const { host } = await shown({ allowed: ['write'] });
    const edits = [...host.querySelectorAll('gw-minutes-section button')].map((one) =>
      one.textContent!.trim(),
    );
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatch(/^Modifier.*1\. Accès$/);
  });

  it('shows the minutes as they stand after a move', async () => {
    const screen = await shown({}, ({ method }) =>
      method === 'POST'
        ? { ...minutes, state: 'circulated', number: 'PV-GT-RGPD-2026-01', circulatedAt: '2026-10-27T09:00:00.000Z' }
        : { ...minutes, allowed: ['circulate'] },
    ); // prettier-ignore
    await screen.press('Diffuser');
    expect(screen.written[0]!.url).toBe('/api/meetings/m1/minutes/circulate');
    expect(screen.words).toContain('Diffusé sous le n° PV-GT-RGPD-2026-01');
    expect(screen.offers('Diffuser')).toBe(false);
  });

  it('tells why a move was refused, and leaves what was shown', async () => {
    const screen = await shown({}, ({ method }) =>
      method === 'POST'
        ? refusal(409, 'minutes.not-closed', 'La réunion n’est pas close.')
        : { ...minutes, allowed: ['circulate'] },
    );
    await screen.press('Diffuser');
    expect(screen.alert).toContain('La réunion n’est pas close.');
    expect(screen.words).toContain('Le modèle est présenté.');
  });

  it('speaks of the time for corrections as over once it is', async () => {
    const circulated = { state: 'circulated', correctionsUntil: '2026-11-06' };
    expect((await shown(circulated)).words).toContain(
      'Les corrections étaient possibles jusqu’au 6 novembre 2026.',
    );
    expect((await shown({ ...circulated, correctionsUntil: '2026-12-06' })).words).toContain(
      'Corrections possibles jusqu’au 6 décembre 2026.',
    );
  });
});
