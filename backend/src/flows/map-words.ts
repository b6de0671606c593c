/** Mean width of a character at 1 px of type size, for Inter; a little generous, so that no word is cut. */
const EM = { regular: 0.545, strong: 0.585 } as const;

/** How wide a line of text will be, in px. */
export function widthOf(text: string, size: number, weight: keyof typeof EM = 'regular'): number {
  return Math.ceil(text.length * size * EM[weight]);
}

/** Text cut into lines of at most `max` px; past `most` lines the last one ends with « … ». */
export function wrapped(
  text: string,
  max: number,
  size: number,
  weight: keyof typeof EM,
  most: number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= max)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1]!.replace(/[\s,;:.]+$/, '')}…`;
  return kept;
}
