import type { Api } from '../api';
import { MODES, Mode } from '../governance/parts/words';
import { day, plural } from '../kernel/french';

type Sheet = Api<'DecisionSheetView'>;
interface Fact {
  readonly label: string;
  readonly value: string | null;
}

export const AUDIENCES: Readonly<Record<Api<'CommunicationInput'>['audience'], string>> = {
  members: 'aux membres de l’instance',
  staff: 'au personnel',
  partners: 'aux partenaires',
  public: 'au public',
};

/** How the decision was taken, point by point of what the code of companies asks; null where nothing says it. */
export function sittingFacts(it: Sheet): Fact[] {
  const { sitting } = it;
  const mode = sitting && (MODES[sitting.mode as Mode] ?? sitting.mode);
  return [
    { label: 'Organisation', value: it.organisationName },
    { label: 'Date et mode', value: [day(it.date), mode, sitting?.place].filter(Boolean).join(', ') },
    { label: 'Convocation', value: sitting?.convenedOn ? `envoyée le ${day(sitting.convenedOn)}` : null },
    { label: 'Point', value: sitting?.itemNumber ? `${sitting.itemNumber}. ${sitting.itemTitle}` : null },
    { label: 'Voix en fonction', value: String(it.inOffice) },
    { label: 'Présents', value: sitting ? listed(sitting.present) : String(it.presentCount) },
    {
      label: 'Représentés',
      value: sitting
        ? listed(sitting.represented.map(({ voice, holder, note }) => `${voice}, par ${holder}${note ? ` (${note})` : ''}`))
        : String(it.representedCount),
    },
    { label: 'Excusés ou absents', value: sitting && listed([...sitting.excused, ...sitting.absent]) },
    {
      label: 'Quorum',
      value: `${plural(it.quorumNeeded, 'voix requise', 'voix requises')}, ${it.quorumReached ? 'atteint' : 'non atteint'}`,
    },
    { label: 'Conflits d’intérêts', value: conflicts(it) },
    { label: 'Vote', value: it.result },
  ];
} // prettier-ignore

function conflicts({ sitting }: Sheet): string | null {
  if (!sitting || (sitting.conflicts === null && sitting.recusals.length === 0)) return null;
  const gone = sitting.recusals.map(({ voice, reason }) => `${voice} s’est retiré\u202f: ${reason}`);
  return [sitting.conflicts, ...gone].filter(Boolean).join('\u202f; ') || 'aucun déclaré';
}

const listed = (names: readonly string[]) => names.join('\u202f; ') || 'néant';
