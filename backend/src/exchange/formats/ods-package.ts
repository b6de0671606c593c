import { CNIL_SHEETS } from '../layouts/cnil-labels';
import { XML } from './xml';
import { ZipPart } from './write-zip';

const NS = [
  'office', 'style', 'text', 'table', 'fo', 'number', 'svg', 'manifest', 'meta', 'dc',
].map((name) => `xmlns:${name}="${name === 'fo' || name === 'svg' ? `urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo' : 'svg'}-compatible:1.0` : name === 'dc' ? 'http://purl.org/dc/elements/1.1/' : `urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0`}"`).join(' '); // prettier-ignore
const MIME = 'application/vnd.oasis.opendocument.spreadsheet';

const cellStyle = (name: string, cell: string, text = '') =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:border="0.5pt solid #c8d0d2" ${cell}/><style:text-properties fo:language="fr" fo:country="BE" fo:font-size="10pt" ${text}/></style:style>`;

const STYLES = [
  `<style:style style:name="ta" style:family="table" style:master-page-name="Feuille"><style:table-properties table:display="true"/></style:style>`,
  `<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="7.5cm"/></style:style>`,
  `<style:style style:name="col" style:family="table-column"><style:table-column-properties style:column-width="3.8cm"/></style:style>`,
  `<style:style style:name="ro" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>`,
  cellStyle('title', 'fo:background-color="#12505b"', 'fo:font-weight="bold" fo:color="#ffffff"'),
  cellStyle('head', 'fo:background-color="#e3edef"', 'fo:font-weight="bold"'),
  cellStyle('label', 'fo:background-color="#f4f7f7"'),
  cellStyle('text', ''),
].join('');

/** Printed lying down, as wide as one page. */
const PAGES =
  '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Feuille" style:page-layout-name="page"/></office:master-styles>';

/** The lists that a cell is chosen from, in the columns of the sheet of lists. */
const VALIDATIONS = ['safeguards', 'persons', 'recipients', 'measures']
  .map(
    (name, index) =>
      `<table:content-validation table:name="${name}" table:condition="of:cell-content-is-in-list([$'${CNIL_SHEETS.lists}'.$${'ABCD'[index]}$2:.$${'ABCD'[index]}$30])" table:allow-empty-cell="true" table:base-cell-address="$'${CNIL_SHEETS.lists}'.A1"><table:error-message table:display="false"/></table:content-validation>`,
  )
  .join('');

/** The files of an ODS: the type first and plain, so that any program knows it by its first bytes. */
export function odsPackage(tables: readonly string[]): ZipPart[] {
  const file = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return [
    { name: 'mimetype', text: [MIME], plain: true },
    {
      name: 'content.xml',
      text: [
        `${XML}<office:document-content ${NS} office:version="1.3"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet><table:content-validations>${VALIDATIONS}</table:content-validations>`,
        ...tables,
        '</office:spreadsheet></office:body></office:document-content>',
      ],
    },
    { name: 'styles.xml', text: [`${XML}<office:document-styles ${NS} office:version="1.3"><office:styles/>${PAGES}</office:document-styles>`] },
    { name: 'meta.xml', text: [`${XML}<office:document-meta ${NS} office:version="1.3"><office:meta><dc:language>fr-BE</dc:language></office:meta></office:document-meta>`] },
    { name: 'META-INF/manifest.xml', text: [`${XML}<manifest:manifest ${NS} manifest:version="1.3">${file('/', MIME)}${file('content.xml', 'text/xml')}${file('styles.xml', 'text/xml')}${file('meta.xml', 'text/xml')}</manifest:manifest>`] },
  ];
} // prettier-ignore
