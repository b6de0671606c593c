import { FlowView } from '../../flows/flows.dto';
import { Cast } from './meetings';

interface End {
  readonly organisation?: string;
  readonly category?: string;
}
interface FlowWords {
  readonly code: string;
  readonly name: string;
  readonly source: End;
  readonly destination: End;
  readonly instrument: { kind: string; reference: string; until: string | null } | null;
  readonly [field: string]: unknown;
}

/** Writes the sector's flows into the file of each Mire, and has the ends confirm them. */
export async function recordFlows(
  cast: Cast,
  mires: readonly string[],
  flows: readonly FlowWords[],
  categories: ReadonlyMap<string, string>,
) {
  for (const mire of mires) {
    const director = cast.holder('director', { organisation: mire });
    for (const words of flows) {
      const flow = await director.post<FlowView>('/flows', flowInput(cast, mire, words, categories));
      // Whoever describes a flow has thereby said so for their own end.
      for (const code of endsOf(words, mire).filter((end) => end !== mire)) {
        // On purpose: the Forem has not yet said anything of what this Mire sends it.
        if (words.code === 'F03' && code === 'FOREM' && mire === 'MIREC') continue;
        const seen = { state: 'confirmed', digest: flow.digest };
        await confirmer(cast, code)?.post(`/flows/${flow.id}/confirmations`, seen);
      }
    }
  }
}

/** Who may speak for an end: its direction, InterMire's coordination, or the contact a partner named. */
function confirmer(cast: Cast, organisation: string) {
  for (const role of ['coordination', 'director', 'partner'])
    if (cast.holders(role, { organisation }).length) return cast.holder(role, { organisation });
  return undefined;
}

function endsOf({ source, destination }: FlowWords, mire: string): string[] {
  return [source, destination].flatMap(({ organisation }) =>
    organisation ? [organisation === 'MIRE' ? mire : organisation] : [],
  );
}

function flowInput(cast: Cast, mire: string, words: FlowWords, categories: ReadonlyMap<string, string>) {
  const end = ({ organisation, category }: End) =>
    organisation
      ? {
          id: cast.id(organisation === 'MIRE' ? mire : organisation),
          name: organisation === 'MIRE' ? mire : organisation,
        }
      : { id: null, name: categories.get(category ?? '') ?? category ?? '' };
  const [source, destination] = [end(words.source), end(words.destination)];
  const {
    code,
    name,
    data,
    purpose,
    legalBasis,
    legalText,
    channel,
    frequency,
    volume,
    roles,
    activity,
    special,
    niss,
    instrument,
  } = words;
  return {
    code, name, data, purpose, legalBasis, legalText, channel, frequency, volume, roles, activity, special, niss,
    organisationId: cast.id(mire),
    sourceId: source.id, sourceName: source.name, destinationId: destination.id, destinationName: destination.name,
    instrumentKind: instrument?.kind ?? null,
    instrumentReference: instrument?.reference ?? null,
    instrumentUntil: instrument?.until ?? null,
  }; // prettier-ignore
}
