import JSZip from 'jszip'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A Word file is known by this part and its folder. */
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
/** What documents declare, as Word writes it. */
const namespaces = [
  ['w', word],
  ['r', relations],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

interface DocxInput {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly footer?: string
  readonly comments?: string
  /** Written as it is in place of the document part. */
  readonly document?: string
}

/** Makes a .docx of the inner XML of its parts. */
export async function makeDocx({ body, document, ...parts }: DocxInput): Promise<Uint8Array> {
  const zip = new JSZip()
  const present = Object.entries(parts).filter(([, xml]) => xml !== '')
  zip.file('[Content_Types].xml', contentTypes)
  zip.file('_rels/.rels', writeRelations([['officeDocument', 'word/document.xml']]))
  zip.file(
    'word/_rels/document.xml.rels',
    writeRelations(present.map(([name]) => [name, `${name}.xml`])),
  )
  zip.file('word/document.xml', document ?? wrap('document', `<w:body>${body}</w:body>`))
  const roots: Readonly<Record<string, string>> = { footer: 'ftr' }
  for (const [name, xml] of present) zip.file(`word/${name}.xml`, wrap(roots[name] ?? name, xml))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function wrap(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:${root} ${namespaces}>${inner}</w:${root}>`
}

function writeRelations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const wrapped = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${wrapped}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A paragraph of runs. */
export function paragraph(inner: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
}

/** A paragraph of plain text. */
export function text(words: string): string {
  return paragraph(run(words))
}

/** A cell of a table. */
export function cell(inner: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : text(inner)}</w:tc>`
}

/** A row of cells. */
export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`
}

/** A table of rows. */
export function table(rows: readonly string[], widths: readonly number[] = []): string {
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}
