import { Refusal } from '../../kernel/refusal';
import { DocumentContent } from './content';
import { Lexicon } from './lexicon';
import { readMarkdown } from './markdown';

/** A text in Markdown as the content of a document; refused (422), with the line, at the first flaw. */
export function importedText(
  { code, title }: { readonly code: string; readonly title: string },
  markdown: string,
  lexicon: Lexicon,
): { content: DocumentContent; summary: string | null } {
  const { front, content, flaws } = readMarkdown(markdown, lexicon);
  const [flaw] = flaws;
  if (flaw) throw new Refusal(flaw.rule, 422, { line: flaw.line, ...flaw.facts });
  if (front['id'] && front['id'] !== code)
    throw new Refusal('documents.markdown-other', 422, { other: front['id'], document: code });
  return { content: { ...content, title: content.title || title }, summary: front['summary'] || null };
}
