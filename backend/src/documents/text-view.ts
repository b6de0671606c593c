import { Actor } from '../access/actor';
import { Finding, inWords } from '../rulebook/finding';
import { Rulebook } from '../rulebook/rulebook';
import { isOnTheRoad } from './cabinet.service';
import { Document } from './document.entity';
import { CitationFinding, TextView } from './documents.dto';
import { Chosen } from './text-choice.service';
import { countMissing, fill } from './text/fill';
import { Lexicon } from './text/lexicon';
import { fieldValues } from './text/merge-fields';

/** A text as shown: its passages filled in, what is missing counted, what is wrong said; for nobody, nothing is allowed. */
export function textView(
  chosen: Chosen,
  findings: readonly Finding[],
  lexicon: Lexicon,
  book: Rulebook,
  actor?: Actor,
): TextView {
  const { document, organisation, revision, content, local, inForce, day, base } = chosen;
  const values = organisation && fieldValues(organisation, base, lexicon);
  const trail = revision ? null : document.draftTrail;
  const passages = fill(content.passages, { values, local, day }, lexicon).map((passage) => ({
    ...passage,
    changedBy: trail?.[passage.id]?.by ?? null,
    changedAt: trail?.[passage.id]?.at ?? null,
  }));
  return {
    documentId: document.id,
    code: document.code,
    title: content.title || document.title,
    number: revision?.number ?? null,
    revisionId: revision?.id ?? null,
    digest: revision?.digest ?? null,
    organisationId: organisation?.id ?? null,
    organisationCode: organisation?.code ?? null,
    draftVersion: revision ? 0 : document.draftVersion,
    from: inForce?.from ?? null,
    passages,
    missing: countMissing(passages),
    findings: findings.map((finding) => citationFinding(finding, book)),
    allowed: actor && revision === null ? draftMoves(actor, document) : [],
  };
}

/** A finding on a citation, in words. */
export function citationFinding(finding: Finding, book: Rulebook): CitationFinding {
  const { sentence, severity, article, remedy } = inWords(book, finding);
  return { passageId: finding.section, sentence, severity, article, remedy };
}

/** What may be done with the text of a document by this actor today. */
export function draftMoves(actor: Actor, document: Document): string[] {
  return actor.may('revise', 'Document', document) && !isOnTheRoad(document) ? ['revise'] : [];
}
