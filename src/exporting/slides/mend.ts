import JSZip from 'jszip'

/** What is put right in each kind of part of a file. */
const mends: readonly {
  readonly part: RegExp
  readonly mend: (xml: string, font: string) => string
}[] = [
  { part: /^ppt\/slides\/slide\d+\.xml$/, mend: numberShapes },
  { part: /^ppt\/notesSlides\/notesSlide\d+\.xml$/, mend: xml => numberShapes(setParagraphs(xml)) },
  { part: /^ppt\/charts\/chart\d+\.xml$/, mend: (xml, font) => nameFont(dropBlanks(xml), font) },
  {
    part: /^ppt\/theme\/theme\d+\.xml$/,
    mend: (xml, font) => xml.replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${font}"/>`),
  },
]

/**
 * Puts right what the library leaves undone: notes in paragraphs, Chinese faces in charts and
 * theme, blanks as blanks, a number of its own for every shape.
 */
export async function mendFile(file: ArrayBuffer, font: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(file)
  for (const path of Object.keys(zip.files)) {
    const found = mends.find(({ part }) => part.test(path))
    const text = found && (await zip.file(path)?.async('string'))
    if (found && text !== undefined) zip.file(path, found.mend(text, font))
    else if (/^ppt\/embeddings\/.*\.xlsx$/.test(path))
      zip.file(path, await mendWorkbook(await zip.file(path)?.async('arraybuffer')))
  }
  return new Uint8Array(
    await zip.generateAsync({
      type: 'arraybuffer',
      compression: 'DEFLATE',
      mimeType: 'application/zip',
    }),
  )
}

/**
 * The workbook of a chart: a blank cell has no value, and the table's place is written without a
 * stray mark.
 */
async function mendWorkbook(file: ArrayBuffer | undefined): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(file ?? new ArrayBuffer(0))
  for (const [path, mend] of [
    [
      'xl/worksheets/sheet1.xml',
      (xml: string) => xml.replace(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, ''),
    ],
    ['xl/tables/table1.xml', (xml: string) => xml.replace(/(ref="[A-Z0-9:]+)'"/g, '$1"')],
  ] as const) {
    const text = await zip.file(path)?.async('string')
    if (text !== undefined) zip.file(path, mend(text))
  }
  return await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
}

function numberShapes(xml: string): string {
  let last = 0
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++last}"`)
}

/** Lines of notes become paragraphs, in Chinese. */
function setParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_all, text: string) =>
      text === ''
        ? '<a:p><a:endParaRPr lang="zh-CN"/></a:p>'
        : text
            .split(/\r?\n/)
            .map(
              line =>
                `<a:p><a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>${line}</a:t></a:r></a:p>`,
            )
            .join(''),
  )
}

/** No figure is no point, which is not a point at nought. */
const dropBlanks = (xml: string) => xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')

/** Chinese words take the face that is named for them, not the Latin one. */
const nameFont = (xml: string, font: string) =>
  xml.replace(
    /<a:latin typeface="[^"]*"\/>/g,
    `<a:latin typeface="${font}"/><a:ea typeface="${font}"/>`,
  )
