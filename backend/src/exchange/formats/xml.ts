/** Words between two tags: what XML cannot bear (control characters, half of a pair) is left out. */
export function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const sound = text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return sound.replace(/[&<>"\r]/g, (one) => ENTITIES[one]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;',
}; // prettier-ignore

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
