import type { BudgetDocument, Diagnostic } from '@/document/document'
import { correctionCode } from '@/app/documents/corrections'
import {
  type DocumentKind,
  documentKindNames,
  documentKinds,
  kindOf,
} from '@/document/documentKind'

/** What a user may put right of a document. */
export interface Correction {
  readonly unit: string
  readonly year: number
  readonly kind: DocumentKind
}

const names = { unit: '单位', year: '年度', kind: '文种' } as const
const said = /^(单位|年度|文种)由打开的人更正为“.*”，从文件里读到的是“(.*)”。$/

/**
 * A document with unit, year and kind as the user has put them right; each change is a note of
 * reading that says whose it is. The same document where nothing changes.
 */
export function correctDocument(document: BudgetDocument, wanted: Correction): BudgetDocument {
  const { unit, year } = document
  const kind = kindOf(document)
  const changes = [
    { name: names.unit, from: unit.name, to: wanted.unit },
    { name: names.year, from: String(year), to: String(wanted.year) },
    { name: names.kind, from: documentKindNames[kind], to: documentKindNames[wanted.kind] },
  ].filter(({ from, to }) => from !== to)
  if (changes.length === 0) return document
  const notes = changes.map(({ name, from, to }): Diagnostic => ({
    level: 'note',
    code: correctionCode,
    line: unit.line,
    message: `${name}由打开的人更正为“${to}”，从文件里读到的是“${from}”。`,
  }))
  const { kind: _read, ...rest } = document
  return {
    ...rest,
    ...(wanted.kind !== 'budget' && { kind: wanted.kind }),
    id: document.id.replace(String(year), String(wanted.year)),
    year: wanted.year,
    unit: { ...unit, name: wanted.unit },
    diagnostics: [...document.diagnostics, ...notes],
  }
}

/** A newer reading with what the user has put right of unit, year and kind of the earlier one. */
export function repeatCorrection(document: BudgetDocument, before: BudgetDocument): BudgetDocument {
  const corrected = new Map(listSaid(before))
  const of = (name: string) => (corrected.has(name) ? before : document)
  return correctDocument(document, {
    unit: of(names.unit).unit.name,
    year: of(names.year).year,
    kind: kindOf(of(names.kind)),
  })
}

/** A document with unit, year and kind as they were read; the same one where none was put right. */
export function undoCorrection(document: BudgetDocument): BudgetDocument {
  // The first of several says what stood in the file.
  const read = new Map(listSaid(document).toReversed())
  if (read.size === 0) return document
  const { unit, year } = document
  const { kind: _corrected, ...rest } = document
  const kindName = read.get(names.kind)
  const kind = documentKinds.find(each => documentKindNames[each] === kindName) ?? kindOf(document)
  return {
    ...rest,
    ...(kind !== 'budget' && { kind }),
    year: Number(read.get(names.year) ?? year),
    unit: { ...unit, name: read.get(names.unit) ?? unit.name },
  }
}

/** The names of what was put right, each with what was read, in order. */
function listSaid({ diagnostics }: BudgetDocument): (readonly [name: string, from: string])[] {
  return diagnostics.flatMap(({ code, message }) => {
    const [, name, from] = (code === correctionCode && said.exec(message)) || []
    return name !== undefined && from !== undefined ? [[name, from] as const] : []
  })
}
