import { Cell, letters, Sheet } from './cells';

/** The table of a CSV file (RFC 4180): its separator is found in the first line, quoted cells may hold line ends. */
export function tableOf(text: string, name: string): Sheet {
  const cells: Cell[] = [];
  rowsOf(text, separatorOf(text)).forEach((row, at) =>
    row.forEach((raw, index) => {
      const words = raw.trim();
      if (words) cells.push({ sheet: name, row: at + 1, column: letters(index), index, text: words });
    }),
  );
  return { name, cells };
}

/** The one of ; , tab and | that stands most often in the first line, outside quotes. */
export function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\r?\n|$/)).replace(/"[^"]*"/g, '');
  const often = [';', ',', '\t', '|'].map((mark) => [mark, first.split(mark).length] as const);
  return often.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (mark === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (mark === separator) {
      row.push(cell);
      cell = '';
    } else if (mark === '\n') endRow();
    else if (mark !== '\r') cell += mark;
  }
  if (cell || row.length) endRow();
  return rows;
}
