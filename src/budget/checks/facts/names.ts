import { rowsOfStep } from '@/document/steps'
import { findClassCode } from '@/document/functionalClasses'
import type { Side, TableKind } from '@/document/document'
import type { TableView } from '@/budget/checks/model/view'

/** Codes of subjects by the names that sentences use. */
export interface Names {
  /** Code of a functional subject by name, or by names from class to item joined with "-". */
  functional(label: string): string | null
  /** Code of an economic class or section by name, with 和, 的, brackets and 支出 there or not. */
  economic(label: string): string | null
}

/**
 * Collects the names that the tables print beside codes; a name that stands for several codes
 * stands for none. In steps that are each short.
 */
export function* readNames(firsts: ReadonlyMap<TableKind, TableView>): Generator<void, Names> {
  const functional = new Map<string, string | null>()
  const economic = new Map<string, string | null>()
  for (const { sides } of firsts.values()) {
    for (const side of sides) {
      if (side.kind === 'functional') yield* collect(side, functional, name => name)
      else if (side.kind === 'economic') yield* collect(side, economic, plain)
    }
  }
  return {
    functional(label) {
      const path = label.replace(/[“”"\s]|[（(][类款项][)）]|科目$/g, '').replace(/[—–]/g, '-')
      const code = functional.get(path)
      return code !== undefined
        ? code
        : path.includes('-')
          ? (functional.get(path.slice(path.lastIndexOf('-') + 1)) ?? null)
          : findClassCode(path)
    },
    economic: label => economic.get(plain(label)) ?? null,
  }
}

function* collect(
  { rows }: Side,
  into: Map<string, string | null>,
  key: (name: string) => string,
): Generator<void, void> {
  const paths: string[] = []
  for (const [index, { code: printed, inferredCode, name, parent }] of rows.entries()) {
    const code = printed ?? inferredCode ?? null
    if (index % rowsOfStep === 0) yield
    const path = parent === null ? name : `${paths[parent] ?? ''}-${name}`
    paths[index] = path
    if (code === null) continue
    for (const known of new Set([key(name), path])) {
      const before = into.get(known)
      into.set(known, before === undefined || before === code ? code : null)
    }
  }
}

function plain(name: string): string {
  return name.replace(/[和的()（）]/g, '').replace(/(?:支出|费用|预算)$/, '')
}
