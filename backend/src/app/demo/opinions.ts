import { DossierView } from '../../governance/dossiers/dossiers.dto';
import { addDays } from '../../kernel/days';
import { Rulebook } from '../../rulebook/rulebook';
import { Cast } from './meetings';

interface OpinionWords {
  readonly given: { readonly question: string; readonly value: string; readonly text: string };
  readonly asked: { readonly question: string };
  readonly due: number;
}

const DPD = 'dpd';

/** Whoever proposed a dossier asks the data protection officer an opinion about it, by hand, on a day. */
export async function askOpinion(
  cast: Cast,
  dossierId: string,
  day: string,
  book: Rulebook,
  which: 'given' | 'asked',
): Promise<void> {
  const words = book.words<OpinionWords>('demo/opinions.yaml');
  const dueOn = addDays(day, words.due);
  await cast
    .holder('tsf-member', { body: 'TSF' })
    .post(`/dossiers/${dossierId}/opinions`, { giver: DPD, question: words[which].question, dueOn });
}

/** The officer answers what they were asked about a dossier. */
export async function giveOpinion(cast: Cast, dossierId: string, book: Rulebook): Promise<void> {
  const { value, text } = book.words<OpinionWords>('demo/opinions.yaml').given;
  const officer = cast.holder(DPD, { organisation: 'INTERMIRE' });
  const { opinions } = await officer.get<DossierView>(`/dossiers/${dossierId}`);
  const asked = opinions.find(({ state }) => state === 'asked')!;
  await officer.post(`/dossiers/opinions/${asked.id}`, { value, text });
}
