const TAG = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi;
const SILENT = /<(script|style|iframe|object|template)\b[\s\S]*?(<\/\1\s*>|$)/gi;
const BREAK = /<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0', eacute: 'é', egrave: 'è', agrave: 'à',
  ecirc: 'ê', ccedil: 'ç', rsquo: '’', laquo: '«', raquo: '»', hellip: '…', ocirc: 'ô', ucirc: 'û',
}; // prettier-ignore

/** Whether a text was pasted with its markup. */
export function hasMarkup(text: string): boolean {
  TAG.lastIndex = 0;
  return TAG.test(text);
}

/** The words of a text that was pasted with its markup: scripts and styles fall away, paragraphs become lines. */
export function plainWords(text: string): string {
  TAG.lastIndex = 0;
  return text
    .replace(SILENT, '')
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : '';
}
