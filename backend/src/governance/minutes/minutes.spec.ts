import { execFileSync } from 'node:child_process';
import { PaperSubject } from '../../../testing/paper-subject';
import { PEOPLE } from '../../../testing/people';
import { raiseHands, sit } from '../../../testing/sitting';
import { SmallSector } from '../../../testing/small-sector';
import { World } from '../../../testing/world';
import { JournalEntry } from '../../audit/journal-entry.entity';
import { MeetingView } from '../meetings/meetings.dto';
import { MinutesView } from './minutes-view.dto';
import { Minutes } from './minutes.service';

const DAY = '2026-04-13';

const linesUnder = (minutes: MinutesView, heading: string) =>
  minutes.sections.find((section) => section.heading === heading)?.lines;

describe('the minutes', () => {
  let world: World;
  let sector: SmallSector;
  let papers: PaperSubject;
  let dossier: string;
  let gt: MeetingView;
  let cdd: MeetingView;

  beforeAll(async () => {
    world = await World.start({ at: `${DAY}T07:30:00Z` });
    sector = await SmallSector.found(world);
    papers = PaperSubject.in(world);
    const paper = papers.write('D02 Politique bénéficiaires', 'Un texte.');
    const pieces = [{ type: 'document', subjectId: paper }];
    const made = await (
      await world.as(PEOPLE.basile)
    ).post('/dossiers', { title: 'D02, version 1', circuit: 'A', pieces });
    dossier = made.body['id'];
  });
  afterAll(() => world.stop());

  const minutesOf = async (meeting: MeetingView, email: string = PEOPLE.camille) =>
    (await (await world.as(email)).get(`/meetings/${meeting.id}/minutes`)).body as unknown as MinutesView;

  it('of a meeting say who was there, what was said, what was decided and by which sum', async () => {
    const camille = await world.as(PEOPLE.camille);
    gt = await sit(camille, sector.id('GT-RGPD'), dossier, DAY, { represented: [['MIREV', 'MIREC']] });
    await camille.put(`/meetings/${gt.id}/conflicts`, { conflicts: '' });
    const [item] = gt.agenda;
    await camille.put(`/items/${item!.id}/note`, {
      note: 'Présentation par la TSF.\n\nQuestions sur les horaires.',
      version: 1,
    });
    const rejected = await camille.post(`/items/${item!.id}/motions`, {
      outcome: 'postponed',
      text: 'Attendre le décret.',
    });
    const [motion] = rejected.body['agenda'][0].motions;
    const hands = gt.voices.map(({ voiceId }, index) => ({ voiceId, choice: index ? 'against' : 'abstain' }));
    await camille.post(`/motions/${motion.id}/hands`, { votes: hands });
    await camille.post(`/motions/${motion.id}/close`);
    const draft = await minutesOf(gt);
    expect(draft).toMatchObject({
      complete: false,
      title: 'Procès-verbal — GT RGPD — 13 avril 2026',
    });
    await raiseHands(camille, gt, item!, { outcome: 'endorsed' });
    world.travel(`${DAY}T09:05:00Z`);
    await (await world.as(PEOPLE.camille)).post(`/meetings/${gt.id}/close`);

    const minutes = await minutesOf(gt);
    expect(minutes.complete).toBe(true);
    expect(minutes.sections.map(({ heading }) => heading)).toEqual([
      'Séance', 'Personnes présentes', 'Membres représentés', 'Quorum', 'Conflits d’intérêts', 'Ordre du jour', '1. D02, version 1',
      'Prochaines réunions', 'Signatures',
    ]); // prettier-ignore
    expect(linesUnder(minutes, 'Séance')).toEqual([
      'Date\u202f: 13 avril 2026', 'Heures\u202f: 9\u00a0h\u00a030 – 11\u00a0h\u00a005', 'Convocation envoyée le\u202f: 13 avril 2026',
      'Mode\u202f: en présence', 'Secrétariat\u202f: Camille Coquelicot',
    ]); // prettier-ignore
    expect(linesUnder(minutes, 'Membres représentés')).toEqual([
      'Ursula Bergeronnette (MIREV), par procuration à Odile Roitelet (MIREC) (Courriel reçu la veille)',
    ]);
    expect(linesUnder(minutes, 'Quorum')![0]).toBe(
      '2 voix présentes, une représentée sur 3 voix\u202f: le quorum de 2 voix est atteint et l’instance peut délibérer valablement.',
    );
    const point = linesUnder(minutes, '1. D02, version 1')!;
    expect(point.slice(0, 3)).toEqual([
      'Pièces examinées\u202f: D02 Politique bénéficiaires, version 1.',
      'Présentation par la TSF.',
      'Questions sur les horaires.',
    ]);
    expect(point).toContain(
      'La proposition suivante n’est pas retenue, faute de majorité\u202f: Reporter D02 Politique bénéficiaires, version 1.',
    );
    expect(point).toContain('Aucune voix pour, 2 contre, une abstention.');
    expect(point).toContain(
      'Décision prise\u202f: Le groupe de travail RGPD, après délibération, décide d’avaliser «\u202fD02 Politique bénéficiaires, version 1\u202f».',
    );
    expect(point).toContain('À l’unanimité\u202f: 3 voix pour, aucune contre, aucune abstention.');
    expect(point).toContain('Décision n° GT-RGPD-2026-01.');
    expect(point.join('\n')).toMatch(
      /Vote nominatif\u202f: Pour\u202f: Odile Roitelet \(MIREC\), Pascal Sarriette \(MIREL\)/,
    );
    expect(point.join('\n')).toMatch(/empreinte SHA-256 est [0-9a-f]{64}/);
    expect(JSON.stringify(minutes)).not.toContain('@');
  });

  it('are a paper that can be read without the house, and its download is in the journal', async () => {
    const odile = await world.as(PEOPLE.odile);
    const { raw, headers } = await odile.get(`/meetings/${gt.id}/minutes.pdf`);
    expect(headers['content-type']).toBe('application/pdf');
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: raw }).toString();
    expect(text).toContain('GT-RGPD-2026-01');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Camille Coquelicot');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('n’a pas encore été diffusé aux membres');
    expect(text).not.toContain('@');
    const line = await world.ground.db
      .of(JournalEntry)
      .findOneBy({ action: 'governance.minutes-downloaded' });
    expect(line).toMatchObject({ actorName: 'Odile Roitelet', subjectId: gt.id });
  });

  it('of a written procedure say who answered, how silence was counted and that it was stopped or not', async () => {
    const camille = await world.as(PEOPLE.camille);
    const ready = (await camille.get(`/bodies/${sector.id('CDD')}/ready`)).body as unknown as {
      stepId: string;
    }[];
    const stepIds = ready.map(({ stepId }) => stepId);
    const planned = await camille.post('/meetings', {
      bodyId: sector.id('CDD'),
      date: DAY,
      mode: 'written',
      stepIds,
    });
    cdd = (await camille.post(`/meetings/${planned.body['id']}/convene`)).body as unknown as MeetingView;
    const [motion] = cdd.agenda[0]!.motions;
    for (const email of [PEOPLE.adele, PEOPLE.damien, PEOPLE.ines]) {
      const member = await world.as(email);
      const { voices } = (await member.get(`/meetings/${cdd.id}`)).body as unknown as MeetingView;
      const { voiceId } = voices.find(({ mine }) => mine)!;
      await member.post(`/motions/${motion!.id}/votes`, { voiceId, choice: 'for' });
    }
    world.travel('2026-04-24T08:00:00Z');
    await (await world.as(PEOPLE.camille)).post(`/meetings/${cdd.id}/close`);
    const minutes = await minutesOf(cdd);
    expect(minutes.title).toBe(
      'Procès-verbal de la procédure écrite — Collège des directeurs — 24 avril 2026',
    );
    expect(linesUnder(minutes, 'Membres qui ont répondu')).toEqual([
      'Adèle Aubépine (INTERMIRE), réponse reçue le 13 avril 2026',
      'Damien Digitale (MIREC), réponse reçue le 13 avril 2026',
      'Inès Jonquille (MIREV), réponse reçue le 13 avril 2026',
    ]);
    expect(linesUnder(minutes, 'Membres qui n’ont pas répondu')).toHaveLength(2);
    expect(linesUnder(minutes, 'Quorum')).toEqual([
      '3 réponses reçues sur 5 voix\u202f: le quorum de 3 voix est atteint.',
      'Règle appliquée\u202f: plus de la moitié des voix, présentes ou représentées.',
      'L’instance est consultée par écrit, comme ses règles le permettent\u202f: 10 jours pour répondre.',
      'Les membres qui n’ont pas répondu à la date limite sont comptés comme s’abstenant.',
      'Chaque membre a pu demander qu’une séance soit tenue\u202f; aucun ne l’a fait.',
    ]);
    expect(linesUnder(minutes, '1. D02, version 1')).toContain('3 voix pour, aucune contre, 2 abstentions.');
  });

  it('are the same words whenever they are written, and stay shut to those who may not read the meeting', async () => {
    const before = await world.app.get(Minutes).of(null, gt.id);
    world.travel('2026-08-01');
    expect(await world.app.get(Minutes).of(null, gt.id)).toEqual(before);
    expect((await (await world.as(PEOPLE.cedric)).get(`/meetings/${gt.id}/minutes`)).status).toBe(404);
    expect((await (await world.as(PEOPLE.cedric)).get(`/meetings/${gt.id}/minutes.pdf`)).status).toBe(404);
  });
});
