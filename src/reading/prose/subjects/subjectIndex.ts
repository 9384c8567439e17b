import type { TableMeaning } from '@/document/document'
import { currentName, plainSubjectName } from './subjectNames'

/** The functional subjects that a document's tables print, by code and by name. */
export interface SubjectIndex {
  /** Codes that bear a plain name, in printed order. */
  readonly codesByName: ReadonlyMap<string, readonly string[]>
  /** Plain names that a code bears. */
  readonly namesByCode: ReadonlyMap<string, readonly string[]>
  /** Codes below a class or section, of any depth. */
  readonly codesBelow: ReadonlyMap<string, readonly string[]>
}

/** Indexes the coded functional rows of all tables, once prose asks for them. */
export function indexSubjects(meanings: readonly TableMeaning[]): SubjectIndex {
  let known: SubjectIndex | null = null
  const index = () => (known ??= buildIndex(meanings))
  return {
    get codesByName() {
      return index().codesByName
    },
    get namesByCode() {
      return index().namesByCode
    },
    get codesBelow() {
      return index().codesBelow
    },
  }
}

function buildIndex(meanings: readonly TableMeaning[]): SubjectIndex {
  const codesByName = new Map<string, string[]>()
  const namesByCode = new Map<string, string[]>()
  const codesBelow = new Map<string, string[]>()
  for (const { sides } of meanings)
    for (const { kind, rows } of sides) {
      if (kind !== 'functional') continue
      for (const { code: printed, inferredCode, name } of rows) {
        const code = printed ?? inferredCode ?? null
        if (code === null || !/^2(?:\d{2}|\d{4}|\d{6})$/.test(code)) continue
        const plain = currentName(plainSubjectName(name))
        const codes = codesByName.get(plain)
        if (codes?.includes(code)) continue
        if (!namesByCode.has(code))
          for (const length of [3, 5])
            if (code.length > length) addTo(codesBelow, code.slice(0, length), code)
        addTo(namesByCode, code, plain)
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
