import type { TableMeaning } from '@/document/document'
import { currentName, plainSubjectName } from './subjectNames'

/** The functional subjects that a document's tables print, by code and by name. */
export interface SubjectIndex {
  /** Codes that bear a plain name, in printed order. */
  readonly codesByName: ReadonlyMap<string, readonly string[]>
  /** Plain names that a code bears. */
  readonly namesByCode: ReadonlyMap<string, ReadonlySet<string>>
  /** Codes below a class or section, of any depth. */
  readonly codesBelow: ReadonlyMap<string, readonly string[]>
}

/** Indexes the coded functional rows of all tables. */
export function indexSubjects(meanings: readonly TableMeaning[]): SubjectIndex {
  const codesByName = new Map<string, string[]>()
  const namesByCode = new Map<string, Set<string>>()
  const codesBelow = new Map<string, string[]>()
  for (const { sides } of meanings)
    for (const { kind, rows } of sides) {
      if (kind !== 'functional') continue
      for (const { code, name } of rows) {
        if (code === null || !/^2(?:\d{2}|\d{4}|\d{6})$/.test(code)) continue
        const plain = currentName(plainSubjectName(name))
        const names = namesByCode.get(code)
        if (names?.has(plain)) continue
        if (names) names.add(plain)
        else {
          namesByCode.set(code, new Set([plain]))
          for (const length of [3, 5])
            if (code.length > length) addTo(codesBelow, code.slice(0, length), code)
        }
        addTo(codesByName, plain, code)
      }
    }
  return { codesByName, namesByCode, codesBelow }
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
