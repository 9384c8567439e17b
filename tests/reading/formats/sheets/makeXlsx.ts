import JSZip from 'jszip'

/** A cell to write: text, number, or its value in XML with type, format and formula. */
export type MadeCell = string | number | null | MadeValue
interface MadeValue {
  /** As it stands in <v>; left out for a formula without a value. */
  readonly v?: string
  readonly t?: 'e' | 'b' | 'str' | 'n' | 'd'
  readonly format?: string | number
  readonly f?: string
}
export interface MadeSheet {
  readonly name: string
  readonly rows?: readonly (readonly MadeCell[])[]
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  /** From and to, from 1. */
  readonly hiddenColumns?: readonly (readonly [number, number])[]
  readonly state?: 'hidden' | 'veryHidden'
  /** Instead of the rows: what stands between <worksheet> and its end. */
  readonly xml?: string
}
export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[]
  readonly date1904?: boolean
  /** Instead of the shared strings that the rows need. */
  readonly sharedStrings?: string
  /** Prefix of all elements of sheets ("x:"). */
  readonly prefix?: string
  readonly strict?: boolean
}

const transitional = 'http://schemas.openxmlformats.org'
const spreadsheet = `${transitional}/spreadsheetml/2006/main`
const strictSpreadsheet = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

/** Makes a workbook by hand, with what no writer makes. */
export async function makeXlsx(workbook: MadeWorkbook): Promise<Uint8Array> {
  const { sheets, strict = false } = workbook
  const zip = new JSZip()
  const office = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : `${transitional}/officeDocument/2006/relationships`
  const main = strict ? strictSpreadsheet : spreadsheet
  const relations = (entries: readonly string[]) =>
    `<Relationships xmlns="${transitional}/package/2006/relationships">${entries.join('')}</Relationships>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const formats: (string | number)[] = []
  const strings: string[] = []
  const bodies = sheets.map(sheet => sheet.xml ?? writeSheet(sheet, formats, strings))
  zip.file('[Content_Types].xml', writeTypes(sheets.length))
  zip.file('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]))
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/s${index}.xml`)),
      relation('st', 'styles', '/xl/styles.xml'),
      relation('ss', 'sharedStrings', 'sharedStrings.xml'),
    ]),
  )
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${workbook.date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
  )
  zip.file('xl/styles.xml', writeStyles(formats, main))
  zip.file('xl/sharedStrings.xml', workbook.sharedStrings ?? writeStrings(strings, main))
  const { prefix = '' } = workbook
  const namespace = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`
  bodies.forEach((body, index) => {
    const content = `<worksheet ${namespace}="${main}">${body}</worksheet>`
    zip.file(
      `xl/worksheets/s${index}.xml`,
      prefix === '' ? content : content.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`),
    )
  })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** LibreOffice opens nothing without them. */
function writeTypes(sheets: number): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const parts = Array.from({ length: sheets }, (_, index) =>
    type(`worksheets/s${index}`, 'worksheet'),
  )
  return `<Types xmlns="${transitional}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${type('sharedStrings', 'sharedStrings')}${parts.join('')}</Types>`
}

function writeSheet(
  { rows = [], merges = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet,
  formats: (string | number)[],
  strings: string[],
): string {
  const columns = hiddenColumns
    .map(([from, to]) => `<col min="${from}" max="${to}" width="9" hidden="1"/>`)
    .join('')
  const data = rows
    .map((cells, index) => {
      const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : ''
      return `<row r="${index + 1}"${hidden}>${cells
        .map((cell, column) => writeCell(cell, address(index, column), formats, strings))
        .join('')}</row>`
    })
    .join('')
  const merged = merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')
  return `${columns && `<cols>${columns}</cols>`}<sheetData>${data}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}`
}

function writeCell(
  cell: MadeCell,
  place: string,
  formats: (string | number)[],
  strings: string[],
): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`
  const { v, t = 'n', format, f } = cell
  if (format !== undefined && !formats.includes(format)) formats.push(format)
  const style = format === undefined ? 0 : formats.indexOf(format) + 1
  const formula = f === undefined ? '' : `<f>${escapeXml(f)}</f>`
  return `<c r="${place}" s="${style}" t="${t}">${formula}${v === undefined ? '' : `<v>${escapeXml(v)}</v>`}</c>`
}

function writeStyles(formats: readonly (string | number)[], main: string): string {
  const own = formats.map((format, index) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`
      : '',
  )
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`,
  )
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="0%"/></dxf></dxfs></styleSheet>`
}

function writeStrings(strings: readonly string[], main: string): string {
  return `<sst xmlns="${main}">${strings
    .map(text => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
    .join('')}</sst>`
}

function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
