import { onScreen } from '../../../testing/on-screen';
import { Given, GiveProxyDialog, GivingAsked } from './give-proxy-dialog';

const asked = {
  meeting: { agenda: [{ id: 'a', title: 'Budget' }, { id: 'b', title: 'Divers' }] },
  holders: [
    { voiceId: 'MIREC', name: 'Odile Roitelet (MIREC)', hindrance: null },
    { voiceId: 'MIREL', name: 'Pascal Sarriette (MIREL)', hindrance: 'porte déjà une procuration' },
  ],
} as unknown as GivingAsked; // prettier-ignore
const giving = () => onScreen(GiveProxyDialog, { data: asked });

describe('the dialogue in which a member gives a proxy', () => {
  it('asks to whom, and for the words that stand for a signature', async () => {
    const it = await giving();
    await it.press('Donner procuration');
    expect(it.closed).toEqual([]);
    expect(it.words).toContain('Choisissez qui portera votre procuration.');
    expect(it.words).toContain('Confirmez pour donner procuration.');
  });

  it('shows why somebody cannot carry it, and does not let them be chosen', async () => {
    const options = (await giving()).options('À qui');
    expect(options.map(({ disabled }) => disabled)).toEqual([false, false, true]);
    expect(options[2]!.textContent).toContain('(porte déjà une procuration)');
  });

  it('is for the whole meeting unless points are named', async () => {
    const it = await giving();
    await it.choose('À qui', 'Odile Roitelet (MIREC)');
    await it.tick('Je donne procuration');
    await it.press('Donner procuration');
    const input = { holderVoiceId: 'MIREC', items: null, instruction: undefined, confirms: true };
    expect(it.closed).toEqual([{ input, file: null }]);
  });

  it('is for the points that are ticked, with the instruction of the giver', async () => {
    const it = await giving();
    await it.choose('À qui', 'Odile Roitelet (MIREC)');
    await it.tick('certains points');
    await it.tick('Divers');
    await it.fill('Consigne de vote', '  Voter contre.  ');
    await it.tick('Je donne procuration');
    await it.press('Donner procuration');
    expect(it.closed[0]).toMatchObject({ input: { items: ['b'], instruction: 'Voter contre.' } });
  });

  it('takes the signed paper with it', async () => {
    const it = await giving();
    const paper = new File(['…'], 'procuration.pdf');
    await it.attach('Procuration signée', paper);
    expect(it.words).toContain('procuration.pdf');
    await it.choose('À qui', 'Odile Roitelet (MIREC)');
    await it.tick('Je donne procuration');
    await it.press('Donner procuration');
    expect((it.closed[0] as Given).file).toBe(paper);
  });

  it('closes without a proxy when one turns back', async () => {
    const it = await giving();
    await it.press('Annuler');
    expect(it.closed).toEqual([undefined]);
  });
});
