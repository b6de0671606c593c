import { dayIn } from '../../kernel/clock';
import { longDay } from '../../kernel/days';
import { fill } from '../../rulebook/rulebook';
import { Decision } from '../decisions/decision.entity';
import { listed } from '../decisions/wording.service';
import { Presence } from '../meetings/meeting.entity';
import { Opinion } from '../opinions/opinion.entity';
import { resultInWords } from '../votes/result-words';
import { Held } from './minutes-held';
import { PointsWords, PointWords } from './minutes-words';

/** A point that minutes must carry, and what they say of it; null: absent. */
export interface Point extends PointWords {
  readonly value: string | null;
}
export interface PointGroup {
  readonly title: string;
  readonly points: readonly Point[];
}
type Values = Readonly<Record<string, string | null | undefined>>;

/** Every point of a board's minutes and of each decision (CSA; sector.md §8.2), with what stands there or that nothing does. */
export function pointGroups(held: Held, { meeting, decision }: PointsWords): PointGroup[] {
  const { paper, decisions } = held;
  const isWritten = held.meeting.mode === 'written';
  const said = valuesOfMeeting(held);
  const numbered = [...decisions.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return [
    {
      title: paper.points['meeting']!,
      points: meeting.filter(({ id }) => id !== 'deadline' || isWritten).map(withValue(said)),
    },
    ...numbered.map((one) => ({
      title: fill(paper.points['decision']!, { number: one.number }),
      points: decision.map(withValue(valuesOfDecision(held, one))),
    })),
  ];
}

const withValue =
  (values: Values) =>
  (point: PointWords): Point => ({ ...point, value: values[point.id]?.trim() || null });

function valuesOfMeeting(held: Held): Values {
  const { words, meeting, organisation, body, voices, quorum, rules, secretaries, recusals, proxies } = held;
  const names = (presence: Presence) =>
    voices.filter((voice) => voice.presence === presence).map(({ voiceName }) => voiceName);
  const represented = voices.filter(({ presence }) => presence === 'represented');
  const recused = [...recusals.values()].flat();
  const { date, place, mode, convenedAt, deadline } = meeting;
  return {
    entity: `${organisation.name} (${organisation.code})`,
    body: body.name,
    date: longDay(mode === 'written' && meeting.closedAt ? dayIn(new Date(meeting.closedAt)) : date),
    place: [words.facts[mode] ?? mode, place].filter(Boolean).join(', '),
    convocation: convenedAt && longDay(dayIn(new Date(convenedAt))),
    deadline: deadline && longDay(deadline),
    agenda: held.items.map(({ title }, index) => `${index + 1}. ${title}`).join('\u202f; '),
    inOffice: voices.length ? `${voices.length} voix, nommées au procès-verbal` : null,
    present: quorum.present ? `${quorum.present} voix, nommées au procès-verbal` : null,
    represented: represented.length
      ? `${names('represented').join(', ')}\u202f; ${proxies.length} procuration${proxies.length > 1 ? 's' : ''} au dossier sur ${represented.length}`
      : null,
    excused: [...names('excused'), ...names('absent')].join(', '),
    quorum: `${quorum.needed} voix requises\u202f; ${quorum.present} présentes, ${quorum.represented} représentées\u202f: ${quorum.reached ? 'atteint' : 'non atteint'}`,
    quorumSource: rules.sources.find(({ rule }) => rule === 'quorum')?.text ?? null,
    conflicts: conflictsSaid(held, recused.map(({ name, reason }) => `${name} (${reason.replace(/\.$/, '')})`)),
    secretary: secretaries.join(', '),
    signatories: null,
    signatureLevel: null,
  };
} // prettier-ignore

function conflictsSaid({ meeting }: Held, recused: readonly string[]): string | null {
  if (meeting.conflicts) return [meeting.conflicts, ...recused].join('\u202f; ');
  if (recused.length) return recused.join('\u202f; ');
  return meeting.conflicts === null ? null : 'Question posée, aucun déclaré';
}

function valuesOfDecision(held: Held, decision: Decision): Values {
  const { number, date, text, pieces, tally, inForceFrom, motionId, dossierId } = decision;
  const item = held.items.findIndex(({ id }) => (held.motions.get(id) ?? []).some((one) => one.id === motionId));
  const documents = pieces.map(({ label, digest }) => `${label}, SHA-256 ${digest}`);
  const terms = decision.terms;
  const given = (terms?.mandates ?? []).map(({ who, task, due }) => `${who}\u202f: ${task} (${longDay(due)})`);
  return {
    number,
    decidedOn: longDay(date),
    item: item < 0 ? null : `${item + 1}. ${held.items[item]!.title}`,
    documents: documents.join('\u202f; '),
    text,
    votes: resultInWords(tally),
    reservations: (terms?.reservations ?? []).map((one) => `${one.voice}\u202f: ${one.text}`).join('\u202f; '),
    ...opinionsOn(held, dossierId),
    communication: held.communications
      .filter(({ decisionId }) => decisionId === decision.id)
      .map(({ how, on }) => `${how} (${longDay(on)})`)
      .join('\u202f; '),
    conditions: [...(terms?.suspensive ?? []).map((one) => `${one} (suspensive)`), ...(terms?.conditions ?? [])].join('\u202f; '),
    mandate: given.join('\u202f; '),
    inForce: terms?.suspensive ? 'Une fois les conditions suspensives remplies' : inForceFrom && longDay(inForceFrom),
    link: dossierId && listed(pieces.map(({ label }) => label)),
  };
} // prettier-ignore

const OPINIONS: Readonly<Record<string, string>> = {
  favourable: 'favorable',
  reserved: 'favorable avec réserves',
  unfavourable: 'défavorable',
  none: 'sans avis',
};

/** What the DPD said of a dossier, and what the others did; an opinion that is awaited is said so. */
function opinionsOn({ opinions }: Held, dossierId: string | null): Values {
  const said = ({ giverName, value, givenOn, dueOn }: Opinion) =>
    value
      ? `${giverName}\u202f: ${OPINIONS[value] ?? value}${givenOn ? `, le ${longDay(givenOn)}` : ''}`
      : `${giverName}\u202f: demandé, attendu pour le ${longDay(dueOn)}`;
  const [ours, others] = [true, false].map((isDpd) =>
    opinions.filter((one) => one.dossierId === dossierId && (one.giver === 'dpd') === isDpd && one.state !== 'dropped'),
  );
  return { dpd: ours!.map(said).join('\u202f; '), opinions: others!.map(said).join('\u202f; ') };
} // prettier-ignore
