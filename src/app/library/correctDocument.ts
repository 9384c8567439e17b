import type { BudgetDocument, Diagnostic } from '@/document/document'
import { correctionCode } from '@/app/documents/corrections'
import { type DocumentKind, documentKindNames, kindOf } from '@/document/documentKind'

/** What a user may put right of a document. */
export interface Correction {
  readonly unit: string
  readonly year: number
  readonly kind: DocumentKind
}

/**
 * A document with unit, year and kind as the user has put them right; each change is a note of
 * reading that says whose it is. The same document where nothing changes.
 */
export function correctDocument(document: BudgetDocument, wanted: Correction): BudgetDocument {
  const { unit, year } = document
  const kind = kindOf(document)
  const changes = [
    { name: '单位', from: unit.name, to: wanted.unit },
    { name: '年度', from: String(year), to: String(wanted.year) },
    { name: '文种', from: documentKindNames[kind], to: documentKindNames[wanted.kind] },
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
