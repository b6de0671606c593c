import { resolve } from 'node:path';
import { Rulebook } from '../../rulebook/rulebook';
import { ActivityContent, More, Purpose } from '../activity.entity';
import { findingsIn, gapsIn } from '../activity-findings';
import { Circumstances } from './look';
import { isNationalNumber, masked, nationalNumbersIn, withoutNumbers } from './niss';

const book = Rulebook.open(resolve(__dirname, '../../../..'));
const DAY = '2026-11-22';

/** An entry to which no rule has anything to say. */
const SOUND: ActivityContent = {
  code: 'T99',
  name: 'Atelier',
  description: 'Un atelier.',
  role: 'controller',
  purposes: [
    { id: 'a', text: 'Tenir l’atelier.', legalBasis: 'e', legalText: 'decret-2023-12-13', article: null },
  ],
  persons: ['Visiteurs'],
  dataCategories: [{ code: 'identification', detail: 'Nom, prénom', why: 'Inscrire les personnes.' }],
  recipients: ['Forem'],
  retention: [
    {
      category: 'Inscriptions', term: 'Un an', start: 'Fin de l’atelier', archive: null, fate: 'Destruction',
      ground: 'Le temps du rapport.',
    },
  ],
  transfers: 'Aucun.',
  measures: ['Comptes nominatifs'],
  systems: ['Agenda partagé'],
  documents: ['D02'],
  aipd: { required: false, reason: 'Peu de données, peu de personnes.' },
}; // prettier-ignore

const rulesOf = (change: Partial<ActivityContent>, known?: Circumstances, day = DAY) =>
  findingsIn({ ...SOUND, ...change }, book, day, known).map(({ rule }) => rule);
const purpose = (change: Partial<Purpose>): Partial<ActivityContent> => ({
  purposes: [{ ...SOUND.purposes[0]!, ...change }],
});
const data = (code: string, detail = 'Ce qu’il faut'): Pick<ActivityContent, 'dataCategories'> => ({
  dataCategories: [{ code, detail, why: 'Nécessaire.' }],
});
const more = (said: More): Partial<ActivityContent> => ({ more: said });
const kept = (change: object): Partial<ActivityContent> => ({
  retention: [{ ...SOUND.retention[0]!, ...change }],
});
const to = (country: string, change: object = {}) =>
  more({ transferList: [{ recipient: 'Firme X', country, ...change }] });
const required = { aipd: { required: true, reason: 'Données de santé.' } };
const CONSENT = {
  legalBasis: 'a',
  legalText: null,
  consentHow: 'Par écrit.',
  consentEvidence: 'Au dossier.',
};
const INTEREST = {
  legalBasis: 'f',
  legalText: null,
  legitimateInterest: 'Sûreté.',
  balance: 'Mise en balance.',
};
const ACCESS = [{ function: 'Accompagnateur', work: 'Suit la personne', duty: 'Contrat de travail' }];
const SPECIAL = {
  art9Condition: ['b'],
  art9Reason: 'Décret.',
  accessList: ACCESS,
  dpiaCriteria: ['wp248-4'],
};
const NISS = { nissAuthorisation: 'Arrêté royal du 8 février 2016' };
const SERVED = [{ name: 'MIREC', work: 'Support' }];
const DONE = { aipdReference: 'AIPD 3', aipdResult: 'Risque modéré.', dpoOpinion: 'Favorable.' };

type Case = [rule: string, hit: Partial<ActivityContent>, miss: Partial<ActivityContent>];
const CASES: readonly Case[] = [
  ['purpose-missing', { purposes: [] }, { purposes: [], role: 'processor', ...more({ controllersServed: SERVED }) }],
  ['purpose-without-basis', purpose({ legalBasis: '' }), purpose({ legalBasis: 'b' })],
  ['purpose-without-legal-text', purpose({ legalText: null }), purpose({ legalText: null, legalBasis: 'b' })],
  ['repealed-text', purpose({ legalText: 'decret-2004-03-11' }), {}],
  ['interest-unbalanced', purpose({ ...INTEREST, balance: ' ' }), purpose(INTEREST)],
  ['consent-unexplained', purpose({ ...CONSENT, consentHow: '' }), purpose(CONSENT)],
  ['consent-unproved', purpose({ ...CONSENT, consentEvidence: '' }), purpose(CONSENT)],
  ['consent-imbalance', { ...purpose(CONSENT), persons: ['Bénéficiaires d’un accompagnement'] }, { persons: ['Bénéficiaires d’un accompagnement'] }],
  ['special-without-condition', { ...data('sante'), ...more({ accessList: ACCESS, dpiaCriteria: ['wp248-4'] }) }, { ...data('sante'), ...more(SPECIAL) }],
  ['condition-unreasoned', more({ art9Condition: ['b'] }), more({ art9Condition: ['b'], art9Reason: 'Décret.' })],
  ['article-8-invoked', purpose({ legalText: 'loi-2018-07-30', article: 'art-8' }), purpose({ legalText: 'loi-2018-07-30', article: 'art-9' })],
  ['access-list-missing', { ...data('sante'), ...more({ ...SPECIAL, accessList: [] }) }, { ...data('presences') }],
  ['access-list-incomplete', { ...data('sante'), ...more({ ...SPECIAL, accessList: [{ function: 'Direction' }] }) }, { ...data('sante'), ...more(SPECIAL) }],
  ['judicial-without-basis', { ...data('judiciaire'), ...more({ accessList: ACCESS, dpiaCriteria: ['wp248-4'] }) }, { ...data('judiciaire'), ...more({ accessList: ACCESS, dpiaCriteria: ['wp248-4'], art10Basis: ['contentieux'] }) }],
  ['union-membership', data('mandat', 'Mandat et affiliation Syndicale'), data('mandat', 'Organisation qui a donné le mandat')],
  ['niss-unauthorised', data('niss'), { ...data('niss'), ...more(NISS) }],
  ['niss-authorisation-undated', { ...data('niss'), ...more({ nissAuthorisation: 'Autorisation du ministre' }) }, { ...data('niss'), ...more(NISS) }],
  ['niss-typed', { description: 'Par exemple 85.07.30-033.28.' }, { description: 'Par exemple 85.07.30-033.29.' }],
  ['data-unjustified', { dataCategories: [{ code: 'image', detail: 'Photo' }] }, data('image')],
  ['persons-missing', { persons: [] }, {}],
  ['data-missing', { dataCategories: [] }, {}],
  ['recipients-missing', { recipients: [] }, { recipients: [], ...more({ internalRecipients: ['Direction'] }) }],
  ['transfers-unsaid', { transfers: '' }, {}],
  ['measures-missing', { measures: [] }, {}],
  ['controllers-unnamed', { role: 'processor' }, { role: 'processor', ...more({ controllersServed: SERVED }) }],
  ['served-work-unsaid', { role: 'processor', ...more({ controllersServed: [{ name: 'MIREC' }] }) }, { role: 'processor', ...more({ controllersServed: SERVED }) }],
  ['joint-unnamed', { role: 'joint' }, { role: 'joint', ...more({ jointControllers: [{ name: 'MIREL', arrangement: 'Accord du 12/09/2018' }] }) }],
  ['joint-without-arrangement', { role: 'joint', ...more({ jointControllers: [{ name: 'MIREL' }] }) }, { role: 'controller' }],
  ['processor-without-contract', more({ processors: [{ name: 'Firme X', country: 'BE' }] }), more({ processors: [{ name: 'Firme X', contract: 'Contrat du 01/02/2024', country: 'BE' }] })],
  ['processor-transfer-unlisted', more({ processors: [{ name: 'Firme X', contract: 'Contrat', country: 'CH' }] }), more({ processors: [{ name: 'Firme X', contract: 'Contrat', country: 'CH' }], transferList: [{ recipient: 'Firme X', country: 'CH', instrument: 'adequacy' }] })],
  ['remote-access-unexamined', { systems: ['Dropbox Business'] }, { systems: ['Dropbox Business'], ...more({ transferList: [{ recipient: 'Dropbox', country: 'US', instrument: 'adequacy', link: 'liste DPF' }] }) }],
  ['transfer-without-country', to(''), to('CH')],
  ['transfer-inside-eea', to('FR'), to('CH')],
  ['transfer-without-instrument', to('other'), to('other', { instrument: 'scc', tia: 'TIA 4' })],
  ['adequacy-absent', to('other', { instrument: 'adequacy' }), to('JP', { instrument: 'adequacy' })],
  ['adequacy-conditional', to('US', { instrument: 'adequacy' }), to('US', { instrument: 'adequacy', safeguards: 'Liste DPF vue le 02/11/2026' })],
  ['transfer-without-tia', to('US', { instrument: 'scc' }), to('US', { instrument: 'scc', tia: 'TIA 4' })],
  ['criteria-unticked', more({ vulnerable: { yes: true, why: 'Demandeurs d’emploi.' } }), more({ vulnerable: { yes: true, why: '' }, dpiaCriteria: ['wp248-7'] })],
  ['aipd-called-for', { ...more({ dpiaCriteria: ['wp248-5', 'wp248-7'] }), aipd: { required: false, reason: '' } }, more({ dpiaCriteria: ['wp248-5', 'wp248-7'] })],
  ['aipd-on-list', more({ dpiaCriteria: ['apd-5'] }), { ...required, ...more({ ...DONE, dpiaCriteria: ['apd-5'] }) }],
  ['aipd-unreasoned', { aipd: { required: false, reason: '' } }, {}],
  ['aipd-reference-missing', { ...required, ...more({ ...DONE, aipdReference: '' }) }, { ...required, ...more(DONE) }],
  ['aipd-result-missing', { ...required, ...more({ ...DONE, aipdResult: '' }) }, { ...required, ...more(DONE) }],
  ['aipd-advice-missing', { ...required, ...more({ ...DONE, dpoOpinion: '' }) }, { ...required, ...more(DONE) }],
  ['retention-missing', { retention: [] }, { retention: [], role: 'processor', ...more({ controllersServed: SERVED }) }],
  ['retention-missing', kept({ term: '' }), {}],
  ['retention-without-start', kept({ start: '' }), {}],
  ['retention-without-ground', kept({ ground: '' }), {}],
  ['retention-without-fate', kept({ fate: '' }), {}],
  ['review-late', more({ nextReview: '2026-11-21' }), more({ nextReview: '2026-11-22' })],
  ['review-late', more({ lastReview: '2025-11-21' }), more({ lastReview: '2025-11-22' })],
  ['kept-too-long', more({ dateEnd: '2021-11-21' }), more({ dateEnd: '2021-11-22' })],
]; // prettier-ignore

describe('the rules over an entry of the register', () => {
  it('have nothing to say of a sound entry', () => {
    expect(rulesOf({})).toEqual([]);
    expect(gapsIn(SOUND, book)).toEqual([]);
  });

  it.each(CASES)('%s: find what is wrong, and only that', (rule, hit, miss) => {
    expect(rulesOf(hit)).toEqual([rule]);
    expect(rulesOf(miss)).toEqual([]);
  });

  it('say of each finding the section, the field and the line that mend it', () => {
    const [found] = findingsIn({ ...SOUND, ...kept({ start: '' }) }, book, DAY);
    expect(found).toMatchObject({
      section: 'retention',
      field: 'retention',
      line: 1,
      anchor: 'conservation-1',
    });
    expect(found!.place).toBe('Conservation 1, événement de départ');
    const [text] = findingsIn({ ...SOUND, ...purpose({ legalText: null }) }, book, DAY);
    expect(text).toMatchObject({ anchor: 'finalite-1-texte', place: 'Finalité 1, texte légal' });
  });

  it('judge a citation on its day: repealed the day after, not yet in force the day before', () => {
    const old = purpose({ legalText: 'decret-2004-03-11' });
    const { until } = book.legalText('decret-2004-03-11')!;
    expect(rulesOf(old, {}, until!)).toEqual([]);
    const { from } = book.legalText('decret-2023-12-13')!;
    expect(rulesOf({}, {}, from)).toEqual([]);
    expect(rulesOf({}, {}, '2023-01-01')).toEqual(['text-not-yet-in-force']);
  });

  it('refuse base f to a public authority, and hold nothing against an unknown status', () => {
    expect(rulesOf(purpose(INTEREST), { publicAuthority: true })).toEqual(['interest-of-public-authority']);
    expect(rulesOf(purpose(INTEREST), { publicAuthority: false })).toEqual([]);
  });

  it('mind that a minor consents', () => {
    const found = rulesOf({ ...purpose(CONSENT), persons: ['Mineurs d’âge (16 et 17 ans)'] });
    expect(found).toEqual(['consent-imbalance', 'consent-of-child']);
  });

  it('follow adequacy by the day: Brazil from 27 January 2026, the United Kingdom until 27 December 2031', () => {
    const brazil = to('BR', { instrument: 'adequacy' });
    expect(rulesOf(brazil, {}, '2026-01-26')).toEqual(['adequacy-absent']);
    expect(rulesOf(brazil, {}, '2026-01-27')).toEqual([]);
    const kingdom = to('GB', { instrument: 'adequacy' });
    expect(rulesOf(kingdom, {}, '2031-12-27')).toEqual([]);
    expect(rulesOf(kingdom, {}, '2031-12-28')).toEqual(['adequacy-absent']);
    const [gone] = findingsIn({ ...SOUND, ...kingdom }, book, '2032-01-01');
    expect(gone!.facts['why']).toContain('27 décembre 2031');
  });

  it('take a derogation for what it is: occasional, and documented', () => {
    const derogation = to('other', { instrument: 'derogation' });
    expect(rulesOf(derogation)).toEqual(['transfer-derogation', 'derogation-undocumented']);
    expect(rulesOf(to('other', { instrument: 'derogation', safeguards: 'Note.' }))).toEqual([
      'transfer-derogation',
    ]);
  });

  it('ask of a closed entry when it ended, of an ended one that it be closed', () => {
    expect(rulesOf({ persons: [] }, { state: 'closed' })).toEqual(['end-date-missing']);
    const ended = more({ dateEnd: '2026-06-30' });
    expect(rulesOf(ended, { state: 'closed' })).toEqual([]);
    expect(rulesOf(ended, { state: 'in-force' })).toEqual(['ended-not-closed']);
  });

  it('never offer art. 8 of the law of 30 July 2018', () => {
    expect(
      book.vocabularies
        .get('art9-conditions')!
        .terms.map(({ code }) => code)
        .join(''),
    ).toBe('abcdefghij');
  });

  it('count as gaps what is blocking or to correct whatever the day', () => {
    const wrong = {
      ...SOUND,
      retention: [],
      ...data('image'),
      dataCategories: [{ code: 'image', detail: '' }],
    };
    expect(gapsIn(wrong, book).map(({ rule }) => rule)).toEqual(['retention-missing']);
    expect(gapsIn({ ...SOUND, ...more({ nextReview: '2001-01-01' }) }, book)).toEqual([]);
  });

  it('are all tried here, but those of other rooms', () => {
    const elsewhere = ['dpo-missing', 'flow-unconfirmed', 'identity-incomplete'];
    const alone = [
      'text-not-yet-in-force', 'interest-of-public-authority', 'consent-of-child', 'transfer-derogation',
      'derogation-undocumented', 'end-date-missing', 'ended-not-closed',
    ]; // prettier-ignore
    const tried = new Set([...CASES.map(([rule]) => rule), ...elsewhere, ...alone]);
    expect([...book.findings.keys()].filter((rule) => !tried.has(rule))).toEqual([]);
  });

  it('fill every fact of their sentences', () => {
    for (const [rule, hit] of CASES) {
      const found = findingsIn({ ...SOUND, ...hit }, book, DAY).find((one) => one.rule === rule)!;
      const { sentence } = book.findings.get(rule)!;
      const wanted = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact!);
      for (const fact of wanted) expect([rule, fact, found.facts[fact]]).not.toEqual([rule, fact, undefined]);
    }
  });
});

describe('national numbers typed into a text', () => {
  it('are known by their check digits, before and after 2000, and with the month of a bis number', () => {
    expect(isNationalNumber('85073003328')).toBe(true);
    expect(isNationalNumber('85073003329')).toBe(false);
    const born2001 = `010203001${String(97 - (2_010_203_001 % 97)).padStart(2, '0')}`;
    expect(isNationalNumber(born2001)).toBe(true);
    const bis = `854730033${String(97 - (854_730_033 % 97)).padStart(2, '0')}`;
    expect(isNationalNumber(bis)).toBe(true);
    const month13 = `851330033${String(97 - (851_330_033 % 97)).padStart(2, '0')}`;
    expect(isNationalNumber(month13)).toBe(false);
  });

  it('are found however they are written, and are not looked for inside longer numbers', () => {
    expect(nationalNumbersIn('NISS 85.07.30-033.28 et 85073003328')).toHaveLength(2);
    expect(nationalNumbersIn('BE12 8507 3003 3281 2345')).toEqual([]);
    expect(nationalNumbersIn('185073003328')).toEqual([]);
  });

  it('are never told in full', () => {
    expect(masked('85.07.30-033.28')).toBe('••.••.••-•••.28');
    expect(withoutNumbers('Dossier 85.07.30-033.28 clos')).toBe('Dossier ••.••.••-•••.28 clos');
    const [found] = findingsIn({ ...SOUND, description: '85073003328' }, book, DAY);
    expect(JSON.stringify(found)).not.toContain('85073003328');
  });
});
