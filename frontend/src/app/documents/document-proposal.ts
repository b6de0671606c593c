import { Proposal } from '../governance/parts/propose-dialog';
import { DocumentView } from './documents-client';

/** The draft of a document on its way, for the first time or again after a body sent it back. */
export function proposalOf(document: DocumentView): Proposal {
  const { id, code, title, circuit, circuitName, dossierId: againId } = document;
  const version = document.latestNumber + 1;
  return {
    verb: againId ? 'Proposer à nouveau' : document.proposeVerb,
    told: `Le projet est figé tel qu’il est écrit maintenant et devient la version ${version}. Il suit le parcours ${circuit}, « ${circuitName} ».`,
    dossier: {
      title: `${short(`${code} ${title}`)}, version ${version}`,
      circuit,
      pieces: [{ type: 'document', subjectId: id }],
    },
    againId,
  };
}

/** A title short enough to be said: cut after a whole word. */
function short(title: string): string {
  const cut = title.slice(0, 56);
  return cut === title ? title : `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:]$/, '')}…`;
}
