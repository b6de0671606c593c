import { ActivityPage } from '../../register/lists/list-views.dto';
import { ActivityView } from '../../register/register-views.dto';
import { Rulebook } from '../../rulebook/rulebook';
import { activityInput, ActivityWords, demoActivities } from './activity-words';
import { addDays } from '../../kernel/days';
import { Cast, meet } from './meetings';
import { Desk } from './office';
import { Besides, Heard, propose, put, REGISTER_2025, Travel, walk } from './past';

const PATH = '/register/activities';
/** The models that the sector wrote first; the road of a dossier needs no others. */
export const FIRST_MODELS = ['T01', 'T02', 'T05'];
/** Models that only some of the Mire have a use for: they go their own way, so that a board can refuse them. */
const NOT_FOR_ALL: readonly { readonly title: string; readonly codes: readonly string[] }[] = [
  { title: 'Registre sectoriel : personnes en situation de handicap et jeunes', codes: ['T08', 'T10'] },
  { title: 'Registre sectoriel : primo-arrivants', codes: ['T09'] },
];

interface Departure {
  readonly mire: string;
  readonly code: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/** The register of the demonstration, written as people write it; it remembers what it began. */
export class RegisterTales {
  private readonly ids = new Map<string, string>();
  private readonly activities: readonly ActivityWords[];

  constructor(
    private readonly cast: Cast,
    private readonly book: Rulebook,
    private readonly mires: readonly string[],
  ) {
    this.activities = demoActivities(book);
  }

  /** What a form would send for an activity. */
  input(code: string): Record<string, unknown> {
    return activityInput(this.book, this.words(code));
  }

  /** The identifier of a model, or of an entry of InterMire's own. */
  id(code: string): string {
    return this.ids.get(code)!;
  }

  /** The task force writes models and sends them to the GT in one dossier. */
  async propose(title: string, codes: readonly string[]): Promise<Heard> {
    for (const code of codes) this.ids.set(code, await this.write(this.drafter, 'INTERMIRE', code));
    const dossierId = await propose(this.cast, title, this.pieces(codes));
    const { heldBy } = this.words(codes[0]!);
    return heldBy ? { dossierId, heldBy } : { dossierId };
  }

  /** The measure of the driving licence has ended: its model and each copy of it are closed on that day. */
  async close(code: string): Promise<void> {
    const dateEnd = this.words(code).closedOn;
    const closed = async (desk: Desk, id: string) => {
      const { version } = await desk.get<ActivityView>(`${PATH}/${id}`);
      await desk.post(`${PATH}/${id}/close`, { version, dateEnd });
    };
    for (const mire of this.mires) await closed(this.director(mire), (await this.copy(mire, code)).id);
    await closed(this.drafter, this.id(code));
  }

  /** The year in which the rest was written: the sector's models, what is InterMire's own, and what is some Mire's own. */
  async rest(travel: Travel): Promise<void> {
    const calendar = REGISTER_2025(this.mires);
    travel(calendar.tsf);
    const apart = new Set([...this.ids.keys(), ...NOT_FOR_ALL.flatMap(({ codes }) => codes)]);
    const common = this.activities.filter(({ level, code }) => level === 'H' && !apart.has(code));
    const title = 'Registre sectoriel : accompagnement, droits, sécurité et employeur';
    const heard = [await this.propose(title, common.map(({ code }) => code))]; // prettier-ignore
    for (const one of NOT_FOR_ALL) heard.push(await this.propose(one.title, one.codes));
    await walk(this.cast, travel, heard, calendar, await this.own());
  }

  /** Two Mire depart from models, each with its reasons, and their boards adopt that. */
  async departures(travel: Travel, written: string, heard: string): Promise<void> {
    const { departures } = this.book.words<{ departures: readonly Departure[] }>('demo/departures.yaml');
    const asked = new Map<string, string>();
    travel(written);
    for (const mire of new Set(departures.map((one) => one.mire))) {
      const pieces = [];
      for (const one of departures.filter((other) => other.mire === mire))
        pieces.push({ type: 'activity', subjectId: await this.depart(one) });
      asked.set(mire, await put(this.writer(mire)!, 'D', `Fiches propres à ${mire}`, pieces));
    }
    for (const [turn, [mire, dossierId]] of [...asked].entries()) {
      const day = addDays(heard, turn);
      travel(day);
      await meet(this.cast, `CA-${mire}`, day, new Map([[dossierId, 'adopted']]));
    }
  }

  private async depart({ mire, code, change, reasons }: Departure): Promise<string> {
    const { id, version } = await this.copy(mire, code);
    const { more, ...core } = change as { more?: object };
    const input = this.input(code);
    await this.director(mire).put(`${PATH}/${id}`, {
      ...input, ...core, more: { ...(input['more'] as object), ...more }, version, reasons,
    }); // prettier-ignore
    return id;
  }

  /** Entries of one organisation only; where nobody may open a dossier for it yet, they stay drafts. */
  private async own(): Promise<Besides> {
    const dossiers = new Map<string, string[]>();
    const inter = this.activities.filter(({ level }) => level === 'IM').map(({ code }) => code);
    const coordination = this.cast.holder('coordination', { organisation: 'INTERMIRE' });
    for (const code of inter)
      this.ids.set(code, await this.write(coordination, 'INTERMIRE', code, { sector: false }));
    dossiers.set('CA-INTERMIRE', [await put(coordination, 'X', 'Registre d’InterMire', this.pieces(inter))]);
    for (const mire of this.mires) {
      const codes = this.activities.filter(({ level, heldBy }) => level === 'L' && heldBy?.includes(mire));
      const pieces = [];
      for (const { code } of codes)
        pieces.push({ type: 'activity', subjectId: await this.write(this.director(mire), mire, code) });
      const writer = this.writer(mire);
      if (writer && pieces.length)
        dossiers.set(`CA-${mire}`, [await put(writer, 'D', `Registre propre à ${mire}`, pieces)]);
    }
    return async (body) => dossiers.get(body) ?? [];
  }

  private async write(desk: Desk, organisation: string, code: string, more: object = {}): Promise<string> {
    const input = { ...this.input(code), organisationId: this.cast.id(organisation), ...more };
    const { id } = await desk.post(PATH, input);
    return id;
  }

  /** A Mire's own copy of a model. */
  private async copy(mire: string, code: string): Promise<ActivityView> {
    const asked = `${PATH}?organisation=${this.cast.id(mire)}&q=${code}`;
    const { rows } = await this.director(mire).get<ActivityPage>(asked);
    const { id } = rows.find((row) => row.code === code && !row.sector)!;
    return this.director(mire).get<ActivityView>(`${PATH}/${id}`);
  }

  private words(code: string): ActivityWords {
    return this.activities.find((one) => one.code === code)!;
  }

  private pieces(codes: readonly string[]) {
    return codes.map((code) => ({ type: 'activity', subjectId: this.id(code) }));
  }

  private get drafter(): Desk {
    return this.cast.holder('tsf-member', { body: 'TSF' });
  }

  private director(mire: string): Desk {
    return this.cast.holder('director', { organisation: mire });
  }

  /** Who of a Mire may open a dossier: whoever writes in the task force for it. */
  private writer(mire: string): Desk | undefined {
    return this.cast.holders('tsf-member', { organisation: mire }).length
      ? this.cast.holder('tsf-member', { organisation: mire })
      : undefined;
  }
}
