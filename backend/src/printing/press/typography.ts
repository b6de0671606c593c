const NARROW = '\u202f';
const FIRM = '\u00a0';

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

// Ordinary spaces that a French typesetter makes unbreakable; spaces that are right already are left alone.
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ (?=[;!?»])/g, NARROW],
  [/ (?=:(?:\s|$))/g, NARROW],
  [/(?<=«) /g, NARROW],
  [/(?<=\d) (?=[€%]|h\b|(?:\d{3}(?!\d))+(?:,|\s|$))/g, NARROW],
  [/(?<=\b(?:art|p|al)\.) (?=\d)/g, FIRM],
  [/(?<=§|\bn°|\bno) (?=\d)/g, FIRM],
  [new RegExp(`(?<=\\b(?:\\d|1er|[12]\\d|3[01])) (?=(?:${MONTHS})\\b)`, 'g'), FIRM],
];

/** A text as a careful Belgian printer sets it: no line begins with « ; » or ends with « art. ». Words never change. */
export function typeset(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\ufeff]/g, '');
  return clean.includes(' ') ? RULES.reduce((set, [space, firm]) => set.replace(space, firm), clean) : clean;
}
