import { onScreen } from '../../testing/on-screen';
import { Screen } from '../../testing/screen';
import { refusal, Sent, Server } from '../../testing/server';
import { MinutesBlock, MinutesSection } from './minutes-client';
import { blank } from './section-draft';
import { SectionEditor } from './section-editor';

const block = (text: string, more: Partial<MinutesBlock> = {}) => ({ ...blank(), text, ...more });
const section = (blocks: MinutesBlock[], version = 3) =>
  ({ key: 'item:1', heading: '1. Accès', layout: 'prose', version, blocks }) as MinutesSection;
const decision = block('Le GT avalise.', { kind: 'decision', fixed: true });
const before = section([block('La coordination présente le modèle.'), decision]);

const taken = ({ body }: Sent) => {
  const { version, blocks } = body as { version: number; blocks: MinutesBlock[] };
  return { meetingId: 'm1', sections: [section(blocks, version + 1)] };
};
const byAdele = refusal(409, 'governance.section-changed', 'Adèle Aubépine a modifié cette section.', {
  version: 4,
  now: [{ kind: 'text', text: 'Adèle présente le modèle.' }],
});
const opened = (server: Server) =>
  onScreen(SectionEditor, { server, inputs: { meetingId: 'm1', section: before } });
const box = (screen: Screen) => screen.host.querySelector('textarea')!;
const write = async (screen: Screen, text: string) => {
  box(screen).value = text;
  box(screen).dispatchEvent(new Event('input', { bubbles: true }));
  await screen.settled();
};
const sentTexts = ({ body }: Sent) => {
  const { version, blocks } = body as { version: number; blocks: { text: string }[] };
  return [version, ...blocks.map(({ text }) => text)];
};

describe('a section that the secretary writes over', () => {
  it('is kept with what the meeting decided, which nobody can rewrite', async () => {
    const screen = await opened(taken);
    expect(screen.host.querySelectorAll('textarea')).toHaveLength(1);
    expect(screen.words).toContain('Enregistré pendant la réunion, ne se réécrit pas.');
    await write(screen, 'Camille présente le modèle.');
    await screen.press('Terminer');
    expect(screen.written.map(sentTexts)).toEqual([[3, 'Camille présente le modèle.', 'Le GT avalise.']]);
  });

  it('is sent on the version that the last saving gave', async () => {
    const screen = await opened(taken);
    await write(screen, 'Une.');
    await screen.press('Terminer');
    await write(screen, 'Deux.');
    await screen.press('Terminer');
    expect(screen.written.map(({ body }) => (body as { version: number }).version)).toEqual([3, 4]);
  });

  it('loses nothing of what is typed while a saving is under way', async () => {
    let answer = () => {};
    const slow = new Promise<void>((done) => (answer = done));
    const screen = await opened(async (sent) => {
      await slow;
      return taken(sent);
    });
    for (const text of ['Le début.', 'Le début et la fin.']) {
      box(screen).value = text;
      box(screen).dispatchEvent(new Event('input', { bubbles: true }));
      screen.button('Terminer').click();
      await new Promise((done) => setTimeout(done));
    }
    expect(screen.written.map(sentTexts)).toEqual([[3, 'Le début.', 'Le GT avalise.']]);
    answer();
    await screen.settled();
    expect(screen.written.map(sentTexts)[1]).toEqual([4, 'Le début et la fin.', 'Le GT avalise.']);
  });

  it('is not sent when nothing was written', async () => {
    const screen = await opened(taken);
    let done = 0;
    screen.component.done.subscribe(() => done++);
    await screen.press('Terminer');
    expect([screen.sent.length, done]).toEqual([0, 1]);
  });

  it('loses empty paragraphs, and moves the others', async () => {
    const screen = await opened(taken);
    await screen.press('Ajouter un paragraphe');
    await screen.press('Descendre le paragraphe 1');
    await screen.press('Terminer');
    expect(screen.written.map(sentTexts)).toEqual([[3, 'Le GT avalise.', 'La coordination présente le modèle.']]);
  }); // prettier-ignore
});

describe('a section that two people write at once', () => {
  const contested = async (then: Server = taken) => {
    let first = true;
    const screen = await opened((sent) => {
      if (!first) return then(sent);
      first = false;
      return byAdele;
    });
    await write(screen, 'Camille présente le modèle.');
    await screen.press('Terminer');
    return screen;
  };

  it('shows both texts, and goes no further by itself', async () => {
    const screen = await contested();
    expect(screen.alert).toContain('Adèle Aubépine a modifié cette section.');
    expect(screen.alert).toContain('Adèle présente le modèle.');
    expect(box(screen).value).toBe('Camille présente le modèle.');
    await screen.press('Terminer');
    expect(screen.written).toHaveLength(1);
  });

  it('goes over the other’s text only when that is chosen', async () => {
    const screen = await contested();
    await screen.press('Garder mon texte');
    expect(screen.written.map(sentTexts)[1]).toEqual([4, 'Camille présente le modèle.', 'Le GT avalise.']);
    expect(screen.alert).toBe('');
  });

  it('gives way to the other’s text when that is chosen, and then writes on it', async () => {
    const screen = await contested();
    await screen.press('Prendre l’autre');
    expect(box(screen).value).toBe('Adèle présente le modèle.');
    expect(screen.written).toHaveLength(1);
    await write(screen, 'Adèle et Camille présentent le modèle.');
    await screen.press('Terminer');
    expect(sentTexts(screen.written[1]!)).toEqual([4, 'Adèle et Camille présentent le modèle.']);
  });
});
