import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { Refusal } from '../../kernel/refusal';
import { Rulebook } from '../../rulebook/rulebook';
import { Assembled, assemble } from '../imports/assemble';
import { Place, Reading } from './cells';
import { dayFrom } from './days';
import { columnsOf, Headings, layoutsOf } from './layouts-in-use';
import { plainWords } from './plain-words';
import { readRegister } from './readers';

const ROOT = resolve(__dirname, '../../../..');
const SAMPLES = join(ROOT, '../shared/samples');
const book = Rulebook.open(ROOT);
const layouts = layoutsOf(book);

type Rows = readonly (readonly (string | number | boolean | null)[])[];
const read = (bytes: Buffer | string, name = 'registre') => readRegister(Buffer.from(bytes), name, layouts);
const sheetOf = (rows: Rows) => utils.aoa_to_sheet(rows.map((row) => [...row]));
function workbook(
  sheets: Readonly<Record<string, Rows | WorkSheet>>,
  bookType: 'xlsx' | 'ods' = 'xlsx',
): Buffer {
  const made: WorkBook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(made, Array.isArray(rows) ? sheetOf(rows as Rows) : (rows as WorkSheet), name);
  return write(made, { type: 'buffer', bookType }) as Buffer;
}
function entriesOf(reading: Reading): Assembled[] {
  const headings = new Headings(columnsOf(layouts, reading.format));
  return reading.entries.map((entry) => assemble(book, entry, headings));
}
const first = (bytes: Buffer | string) => entriesOf(read(bytes))[0]!;
const codes = (remarks: readonly { code: string }[]) => remarks.map(({ code }) => code);
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'nothing was refused';
};
const APD = ['Numéro', 'Dénomination', 'Finalités', 'Description fonctionnelle'];

describe('registers of other tools', () => {
  it('are read from the CNIL’s sheets, by what they say and not by how they are called', () => {
    const file = workbook(
      {
        'Feuille à moi': [
          ['Fiche de registre'],
          [],
          ['Description du traitement'],
          ['Nom du traitement', 'Courrier'],
          ['N° / RÉF', 'C-12'],
          ['Date de création du traitement', '12/09/2018'],
          [],
          ['Acteurs', 'Nom', 'Adresse'],
          ['Responsable du traitement', 'Mire d’essai', 'Rue du Moulin 1'],
          ['Responsable(s) conjoint(s)', 'Asbl voisine', 'Rue Haute 2'],
          [],
          ['Finalité(s) du traitement effectué'],
          ['Finalité principale', 'Suivre le courrier'],
          ['Sous-finalité 1', 'Répondre'],
          [],
          [
            'Catégories de données personnelles concernées',
            'Description',
            null,
            null,
            'Durée de conservation',
          ],
          ["État civil, identité, données d'identification, images…", 'Nom', null, null, '2 ans'],
          ['Rangée ajoutée par la Mire', 'Plaques', null, null, null],
          [],
          ['Données sensibles', 'Description', null, null, 'Durée'],
          ['Données concernant la santé', 'Néant'],
          [],
          ['Destinataires', 'Type de destinataire', null, null, 'Précisions'],
          ['Destinataire 1', 'Sous-traitants', null, null, 'Firme d’essai'],
          ['Destinataire 2', 'Service interne qui traite les données', null, null, 'Accueil'],
          [],
          ['Transferts hors UE', 'Destinataire', 'Pays', 'Type de Garanties'],
          ['Organisme destinataire 1', 'Firme lointaine', 'Atlantide', 'Clauses contractuelles types (CCT)'],
          ['Note de la Mire', 'à revoir'],
        ],
      },
      'ods',
    );
    const reading = read(file);
    const { content, reference, remarks, unplaced } = entriesOf(reading)[0]!;
    expect(reading).toMatchObject({ format: 'cnil', entries: { length: 1 } });
    expect(reference).toBe('C-12');
    expect(content).toMatchObject({
      name: 'Courrier',
      purposes: [{ text: 'Suivre le courrier' }, { text: 'Répondre' }],
      dataCategories: [{ code: 'identification', detail: 'Nom' }, { code: 'autre', detail: 'Rangée ajoutée par la Mire : Plaques' }],
      retention: [{ term: '2 ans' }],
      more: {
        dateStart: '2018-09-12',
        jointControllers: [{ name: 'Asbl voisine', contact: 'Rue Haute 2' }],
        processors: [{ name: 'Firme d’essai' }],
        internalRecipients: ['Accueil'],
        transferList: [{ recipient: 'Firme lointaine', country: 'other', instrument: 'scc' }],
      },
    }); // prettier-ignore
    expect(content.description).toContain('Atlantide');
    expect(codes(remarks)).toContain('unknown-country');
    expect(unplaced.map(({ text }) => text)).toEqual(['Mire d’essai', 'Rue du Moulin 1']);
    expect(reading.unplaced.map(({ text }) => text)).toEqual(['Note de la Mire', 'à revoir']);
    expect(accounted(reading)).toEqual([]);
  });

  it('are read from the APD’s table under French, English and Dutch headings', () => {
    const reading = read(
      workbook({ Register: [
        ['Number', 'Processing (functional description)', 'Name of Business Process', 'Purpose of Processing', 'Basis for Processing', 'Traitement', 'Statut'],
        ['T61', 'Lettres', 'Secrétariat', 'Classer\nRépondre', 'art. 6.1.e', 'Courrier', 'in productie'],
      ] }),
    ); // prettier-ignore
    expect(entriesOf(reading)[0]).toMatchObject({
      content: {
        code: 'T61', name: 'Courrier', description: 'Lettres', more: { businessProcess: 'Secrétariat' },
        purposes: [{ text: 'Classer', legalBasis: 'e' }, { text: 'Répondre' }],
      },
      unplaced: [{ heading: 'Statut', text: 'in productie' }],
    }); // prettier-ignore
  });

  it('are read from Madis’s CSV, whose columns of persons are put straight', () => {
    const people = ['Particuliers', 'Internautes', 'Salariés', 'Élus', 'Professionnels', 'Partenaires', 'Usagers', 'Autres'];
    const headings = ['Nom', 'Finalités', 'Base légale', 'Observations', ...people.map((one) => `Détails - Personnes concernées - ${one}`), 'Détails - Nombre de personnes'];
    // Madis writes the users third and calls them seventh.
    const values = ['Cantine', 'Nourrir', 'L’intérêt public', 'Rien', 'Non', 'Non', 'Oui', 'Oui', 'Non', 'Non', 'Non', 'Non', '1 200'];
    const text = [headings, values].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');
    const reading = read(`\ufeff${text}`);
    expect(codes(reading.remarks)).toEqual(['madis-shifted']);
    expect(entriesOf(reading)[0]!.content).toMatchObject({
      name: 'Cantine', persons: ['Usagers', 'Travailleurs et anciens travailleurs'],
      purposes: [{ text: 'Nourrir', legalBasis: 'e' }], more: { estimatedSubjects: 1200 },
    }); // prettier-ignore
  }); // prettier-ignore

  it('are read from CISO Assistant’s book of several sheets', () => {
    const file = workbook({
      Processing: [['ref_id', 'name', 'description', 'dpia_required'], ['P1', 'Paie', 'Salaires', true]],
      Purposes: [['name', 'description', 'legal_basis'], ['Payer', '', 'legal_obligation']],
      'Personal data': [['name', 'category', 'retention'], ['IBAN', 'bank_account_details', '7 ans']],
      Contractors: [['name', 'entity', 'country'], ['Calcul', 'Secrétariat social', 'Belgium']],
    }); // prettier-ignore
    expect(first(file).content).toMatchObject({
      name: 'Paie', aipd: { required: true }, purposes: [{ text: 'Payer', legalBasis: 'c' }],
      dataCategories: [{ code: 'bancaire', detail: 'IBAN' }], retention: [{ category: 'IBAN', term: '7 ans' }],
      more: { processors: [{ name: 'Secrétariat social', task: 'Calcul', country: 'BE' }] },
    }); // prettier-ignore
    expect(accounted(read(file))).toEqual([]);
  });

  it('are read from MONARC’s JSON, value by value', () => {
    const reading = read(JSON.stringify([{
      name: 'Paie', purposes: 'Payer', security_measures: 'Armoire fermée', unheard_of: 'x',
      personal_data: [{ data_subject: 'Travailleurs', data_categories: [{ name: 'IBAN' }], retention_period: '7', retention_period_mode: 2 }],
      recipients: [{ name: 'ONSS', type: 1 }, { name: 'Comptabilité', type: 0 }],
      international_transfers: [{ organisation: 'Firme', country: 'USA', documents: 'CCT signées' }],
    }])); // prettier-ignore
    const [entry] = entriesOf(reading);
    expect(entry!.content).toMatchObject({
      name: 'Paie', purposes: [{ text: 'Payer' }], measures: ['Armoire fermée'], persons: ['Travailleurs'], recipients: ['ONSS'],
      dataCategories: [{ code: 'bancaire' }], retention: [{ category: 'Travailleurs', term: '7 ans' }],
      more: { internalRecipients: ['Comptabilité'], transferList: [{ recipient: 'Firme', country: 'US' }] },
    }); // prettier-ignore
    expect(entry!.unplaced.map(({ heading }) => heading)).toContain('unheard_of');
    expect(accounted(reading)).toEqual([]);
  });
});

describe('a file that is not what it should be', () => {
  const table = (...rows: Rows) => workbook({ Registre: [APD, ...rows] });

  it('is refused before it is opened when it is too large', () => {
    expect(refusal(() => read(Buffer.alloc(200 * 1024 * 1024, 32)))).toBe('exchange.too-large');
  });

  it('is refused before it is inflated when it is a bomb, honest or lying about its sizes', () => {
    const zeros = new Uint8Array(180 * 1024 * 1024);
    expect(refusal(() => read(Buffer.from(zipSync({ 'xl/workbook.xml': [zeros, { level: 9 }] }))))).toBe(
      'exchange.bomb',
    );
    expect(refusal(() => read(lying()))).toBe('exchange.bomb');
  }, 120_000);

  it('is refused with a sentence of its own when it is a PDF, an old book, an impact assessment, or broken', () => {
    expect(refusal(() => read('%PDF-1.7 …'))).toBe('exchange.pdf');
    expect(refusal(() => read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])))).toBe('exchange.old-office');
    expect(refusal(() => read('{"pia":{"id":1},"answers":[]}'))).toBe('exchange.pia');
    expect(refusal(() => read('{"pia":'))).toBe('exchange.damaged');
    expect(refusal(() => read('PK\u0003\u0004 cut short'))).toBe('exchange.damaged');
    expect(refusal(() => read(''))).toBe('exchange.empty-file');
    expect(refusal(() => read('un;tableau;quelconque\n1;2;3'))).toBe('exchange.unknown-format');
    expect(refusal(() => read(table()))).toBe('exchange.no-entry');
    for (const code of ['too-large', 'bomb', 'pdf', 'old-office', 'pia', 'damaged', 'empty-file', 'unknown-format', 'no-entry', 'too-heavy', 'too-long'])
      expect(book.refusals[`exchange.${code}`]).toBeDefined();
  }); // prettier-ignore

  it('has its macros left aside and its formulas never computed', () => {
    const sheet = sheetOf([APD, ['T71', 'Paie', 'Payer', 'x']]);
    sheet['D2'] = { t: 's', v: 'valeur enregistrée', f: 'WEBSERVICE("http://exemple.invalid")' };
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, 'Registre');
    made.vbaraw = Buffer.from('macro');
    const reading = read(write(made, { type: 'buffer', bookType: 'xlsm' }) as Buffer);
    expect(codes(reading.remarks)).toEqual(expect.arrayContaining(['macros', 'formula']));
    expect(entriesOf(reading)[0]!.content.description).toBe('valeur enregistrée');
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('is read right in %s', (_, encoded) => {
    const text = 'Numéro;Dénomination;Finalités;Description fonctionnelle\nT72;Été;Gérer;Écrit à la main';
    expect(first(encoded(text)).content).toMatchObject({ name: 'Été', description: 'Écrit à la main' });
  });

  it('says the words of a merged cell for each of its rows', () => {
    const sheet = sheetOf([
      ['Dénomination', 'Numéro', 'Finalités'],
      ['Paie', 'T73', 'Payer'],
      [null, 'T74', 'Déclarer'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const reading = read(workbook({ Registre: sheet }));
    expect(entriesOf(reading).map(({ content }) => content.name)).toEqual(['Paie', 'Paie']);
    expect(codes(reading.remarks)).toEqual(['merged']);
  });

  it('gives only the words of what was pasted with scripts', () => {
    const { content, remarks } = first(
      table(['T75', 'Paie', 'Payer', '<p>Salaires<script>alert(1)</script></p><b onclick="x()">nets</b>']),
    );
    expect(content.description).toBe('Salaires\nnets');
    expect(codes(remarks)).toContain('markup');
    expect(plainWords('moins de 25 ans : < 25 & > 18')).toBe('moins de 25 ans : < 25 & > 18');
  });

  it('gives days however they are written, and keeps in words what is none', () => {
    expect(
      ['12/09/2018', '2018-09-12', '12.9.18', '12 septembre 2018', '43355', '2018-09-12T10:00:00Z'].map(
        dayFrom,
      ),
    ).toEqual(Array.from({ length: 6 }, () => '2018-09-12'));
    expect(['31/02/2018', '13/25/2018', 'bientôt', '2018'].map(dayFrom)).toEqual([null, null, null, null]);
    const file = workbook({
      R: [
        [...APD, 'Date de début'],
        ['T76', 'Paie', 'Payer', 'Salaires', 'depuis toujours'],
      ],
    });
    const { content, remarks } = first(file);
    expect(content.description).toContain('depuis toujours');
    expect(remarks).toMatchObject([{ code: 'no-day', place: { sheet: 'R', row: 2, column: 'E' } }]);
  });
});

describe('the real files of other tools', () => {
  const there = (name: string) => existsSync(join(SAMPLES, name));
  const sample = (name: string) => read(readFileSync(join(SAMPLES, name)), name);

  it.each([
    ['cnil-registre-simplifie.ods', 'cnil', 1],
    ['ciso-assistant-processings.xlsx', 'ciso', 2],
    ['dastra-traitements.xlsx', 'dastra', 14],
    ['dastra-durees-rh.csv', 'dastra-retention', 1],
  ])('%s comes in with every cell accounted for', (name, format, count) => {
    if (!there(name)) return;
    const reading = sample(name);
    expect(reading).toMatchObject({ format, entries: { length: count } });
    expect(accounted(reading)).toEqual([]);
    const taken = new Set(
      reading.entries.flatMap(({ values }) => values.flatMap(({ cells }) => cells.map(key))),
    );
    expect(taken.size + reading.labels + reading.unplaced.length).toBe(reading.cells);
  });

  it('an impact assessment of the CNIL is not a register', () => {
    if (there('cnil-pia-example.json'))
      expect(refusal(() => sample('cnil-pia-example.json'))).toBe('exchange.pia');
  });
});

const key = ({ sheet, row, column }: Place) => `${sheet} ${column}${row}`;

/**
 * The values of a file that neither stand in an entry, nor in its description, nor among what has no place. Of a value only its
 * words are looked for: codes, days and yes or no are said otherwise in an entry.
 */
function accounted(reading: Reading): string[] {
  const made = entriesOf(reading);
  return reading.entries.flatMap(({ values }, at) => {
    const { content, unplaced, reference } = made[at]!;
    const said = bare(JSON.stringify(content)) + bare(reference ?? '');
    const headings = new Headings(columnsOf(layouts, reading.format));
    return values
      .filter(({ cells }) => cells.length > 0 && !unplaced.some((one) => cells.some((cell) => key(cell) === key(one))))
      .filter(({ text, heading, second }) => {
        const column = headings.of(heading);
        const coded = column?.flag || column?.values || /(aipd|legalBasis|code|category|country|instrument|role|operations|profiling|automated\w*|dateStart|lastReview)$/i.test(column?.to ?? '');
        if (coded || second || /^(oui|non|true|false|néant)$/i.test(text)) return false;
        return text.split(/[,;\n]/).some((word) => !said.includes(bare(word)));
      })
      .map(({ heading, text }) => `${heading} : ${text}`);
  });
} // prettier-ignore

const bare = (text: string) => text.toLowerCase().replace(/\\n|[^\p{L}\p{N}]/gu, '');

/** An archive whose table of contents says that a member is small when it is not. */
function lying(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(30 * 1024 * 1024));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(1000, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(1000, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
