import { ReadyStepView } from '../../governance/meetings/agenda.dto';
import { MeetingView } from '../../governance/meetings/meetings.dto';
import { instantAt } from '../../governance/moments';
import { Clock } from '../../kernel/clock';
import { Desk, Office } from './office';
import { PersonWords } from './sector';

/** Who does what in the demonstration, found by their mandates. */
export class Cast {
  constructor(
    private readonly office: Office,
    readonly people: readonly PersonWords[],
    private readonly ids: ReadonlyMap<string, string>,
    private readonly clock: Clock,
  ) {}

  /** Lets the day go on: the office's clock shows an hour, `09:30`, of the day on which it stands. */
  at(hour: string): void {
    this.clock.travel(instantAt(this.clock.today(), hour));
  }

  /** The desk of the first person who holds a role, in a body or for an organisation. */
  holder(role: string, where: { body?: string; organisation?: string }): Desk {
    return this.office.as(this.holders(role, where)[0]!.email);
  }

  holders(
    role: string,
    { body, organisation }: { body?: string; organisation?: string },
  ): readonly PersonWords[] {
    return this.people.filter(({ mandates }) =>
      mandates.some(
        (mandate) =>
          mandate.role === role &&
          mandate.until === undefined &&
          (body === undefined || mandate.body === body) &&
          (organisation === undefined || mandate.organisation === organisation),
      ),
    );
  }

  desk(email: string): Desk {
    return this.office.as(email);
  }

  /** The identifier behind the code of an organisation or a body. */
  id(code: string): string {
    return this.ids.get(code)!;
  }

  /** The steps of some dossiers that wait for a body. */
  async waitingSteps(secretary: Desk, body: string, dossierIds: readonly string[]): Promise<string[]> {
    const ready = await secretary.get<ReadyStepView[]>(`/bodies/${this.id(body)}/ready`);
    return ready.filter(({ dossierId }) => dossierIds.includes(dossierId)).map(({ stepId }) => stepId);
  }
}

/** When meetings begin, and when those of half a day and of a whole one are over. */
export const [START, NOON, EVENING] = ['09:30', '12:15', '16:30'] as const;

/** Holds a meeting in which everybody raises their hand for the outcome of each dossier, by its identifier. */
export async function meet(
  cast: Cast,
  body: string,
  date: string,
  outcomes: ReadonlyMap<string, string>,
): Promise<void> {
  const secretary = cast.holder('secretary', { body });
  const stepIds = await cast.waitingSteps(secretary, body, [...outcomes.keys()]);
  // A minor change goes straight to the college: nobody meets for nothing.
  if (stepIds.length === 0) return;
  const { id } = await secretary.send('POST', '/meetings', {
    bodyId: cast.id(body),
    date,
    start: START,
    place: 'Siège',
    mode: 'on-site',
    stepIds,
  });
  const { voices, agenda } = await secretary.post<MeetingView>(`/meetings/${id}/convene`, {});
  for (const { voiceId } of voices)
    await secretary.send('PUT', `/meetings/${id}/attendance`, { voiceId, presence: 'present' });
  cast.at(START);
  await secretary.send('POST', `/meetings/${id}/open`, {});
  await secretary.send('PUT', `/meetings/${id}/conflicts`, { conflicts: '' });
  for (const { id: itemId, dossierId } of agenda) {
    const outcome = outcomes.get(dossierId!)!;
    const asked = { outcome, ...REASONS[outcome] };
    const sitting = await secretary.post<MeetingView>(`/items/${itemId}/motions`, asked);
    const motion = sitting.agenda.find((item) => item.id === itemId)!.motions.at(-1)!;
    await secretary.send('POST', `/motions/${motion.id}/hands`, {
      votes: voices.map(({ voiceId }) => ({ voiceId, choice: 'for' })),
    });
    await secretary.send('POST', `/motions/${motion.id}/close`, {});
  }
  cast.at(NOON);
  await secretary.send('POST', `/meetings/${id}/close`, {});
}

/** Holds a written procedure in which every member answers in favour. */
export async function askInWriting(
  cast: Cast,
  body: string,
  dossierIds: readonly string[],
  date: string,
  deadline: string,
): Promise<void> {
  const secretary = cast.holder('secretary', { body });
  const stepIds = await cast.waitingSteps(secretary, body, dossierIds);
  const { id } = await secretary.send('POST', '/meetings', {
    bodyId: cast.id(body),
    date,
    mode: 'written',
    deadline,
    stepIds,
  });
  const { voices, agenda } = await secretary.post<MeetingView>(`/meetings/${id}/convene`, {});
  const motions = agenda.flatMap((item) => item.motions.map((motion) => motion.id));
  for (const { email, name } of cast.holders('cdd-member', { body }))
    for (const { voiceId } of voices.filter((voice) => voice.name.startsWith(`${name} (`)))
      for (const motion of motions)
        await cast.desk(email).send('POST', `/motions/${motion}/votes`, { voiceId, choice: 'for' });
  cast.at(EVENING);
  for (const motion of motions) await secretary.send('POST', `/motions/${motion}/close`, {});
  await secretary.send('POST', `/meetings/${id}/close`, {});
}

/** What is not adopted says why. */
const REASONS: Readonly<Record<string, { text: string }>> = {
  postponed: {
    text: 'Le point est reporté : la direction présentera d’abord les changements au personnel (démonstration).',
  },
  refused: {
    text: 'L’asbl n’exerce pas cette activité : la fiche n’entre pas dans son registre (démonstration).',
  },
};
