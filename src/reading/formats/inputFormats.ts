/** A file format that can be opened. */
interface InputFormat {
  /** As messages call it. */
  readonly name: string
  /** Endings of file names, as messages list them and file choosers offer them. */
  readonly endings: readonly string[]
  /** Endings that are read, and not offered. */
  readonly otherEndings: readonly string[]
  readonly mimeTypes: readonly string[]
}

/** Every format; each but JSON, which is validated only, has its reader in `readDocument.ts`. */
const inputFormats = {
  json: {
    name: '预算 JSON',
    endings: ['.json'],
    otherEndings: [],
    mimeTypes: ['application/json'],
  },
  docx: {
    name: 'Word 文件',
    endings: ['.docx'],
    otherEndings: ['.docm', '.dotx'],
    mimeTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  html: {
    name: '网页',
    endings: ['.html'],
    otherEndings: ['.htm', '.shtml', '.xhtml'],
    mimeTypes: ['text/html'],
  },
  mht: {
    name: '网页存档',
    endings: ['.mht'],
    otherEndings: ['.mhtml'],
    mimeTypes: ['multipart/related'],
  },
  csv: {
    name: '逗号或制表符分列的表格',
    endings: ['.csv'],
    otherEndings: ['.tsv'],
    mimeTypes: ['text/csv', 'text/tab-separated-values'],
  },
  text: {
    name: '文本形式的公开文件',
    endings: ['.md', '.txt'],
    otherEndings: ['.markdown', '.text'],
    mimeTypes: ['text/plain', 'text/markdown'],
  },
  pdf: {
    name: '有文字的 PDF',
    endings: ['.pdf'],
    otherEndings: [],
    mimeTypes: ['application/pdf'],
  },
  xlsx: {
    name: '电子表格',
    endings: ['.xlsx', '.xls', '.et'],
    otherEndings: ['.xlsm', '.xltx', '.xlt', '.ett', '.ods'],
    mimeTypes: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel',
    ],
  },
} as const satisfies Readonly<Record<string, InputFormat>>
type InputFormatKey = keyof typeof inputFormats
/** A format in which documents are published. */
export type PublishedFormat = Exclude<InputFormatKey, 'json'>

const formatKeys = Object.keys(inputFormats) as InputFormatKey[]
const formats: readonly InputFormat[] = Object.values(inputFormats)

/** Finds the format of a file by the ending of its name, `null` for none that can be opened. */
export function findInputFormat(fileName: string): InputFormatKey | null {
  const ending = /\.[^.]*$/.exec(fileName)?.[0].toLowerCase() ?? ''
  return (
    formatKeys.find(key => {
      const { endings, otherEndings }: InputFormat = inputFormats[key]
      return [...endings, ...otherEndings].includes(ending)
    }) ?? null
  )
}

/** What file choosers offer: ".json,.md,.txt,application/json,…". */
export const offeredFiles = [
  ...formats.flatMap(({ endings }) => endings),
  ...formats.flatMap(({ mimeTypes }) => mimeTypes),
].join(',')

/** Names of all formats. */
export const formatNames = formats.map(({ name }) => name)

/** Lists the formats in words: "预算 JSON（.json），以及文本形式的公开文件（.md、.txt）". */
export function describeInputFormats(): string {
  return formats.map(({ name, endings }) => `${name}（${endings.join('、')}）`).join('，以及')
}
