import { type EconomicSubject, economicTable } from '@/budget/economic/economicTable'
import { tracePrinted } from '@/budget/figures/tracedAmount'
import { subjectProvenance } from '@/budget/tree/provenance'
import { type Subject, subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { findClassCode } from '@/document/functionalClasses'
import { listSeenCodes } from '@/document/subjectNames'
import { absent } from './absences'
import type { Measured } from './types'
import { moneyOf } from './overallMeasures'

const levels = { total: 0, class: 0, section: 1, item: 2 } as const

/** Reads functional subjects as their table prints them, class by class with what is below. */
export function readFunctional(document: BudgetDocument): readonly Measured[] {
  const tree = subjectTree(document)
  if (!tree) return []
  const found: Measured[] = []
  const visit = (subject: Subject, above: string) => {
    const place = placeOf(subject, above)
    found.push(measureSubject(subject, codeOf(subject), `f:${place}`))
    for (const child of subject.children) visit(child, place)
  }
  found.push(measureSubject(tree.root, null, functionalWhole))
  for (const child of tree.root.children) visit(child, '')
  return found
}

const codeOf = (subject: Subject) => subject.code ?? codeOfName(subject)
/** What tells a subject from others: its code, else its names from the one above that has one. */
const placeOf = (subject: Subject, above: string) => codeOf(subject) ?? `${above}/${subject.name}`

/** Key of a functional subject, by the way to it from the root, which comes first. */
export const functionalKey = (path: readonly Subject[]): string =>
  `f:${path.slice(1).reduce((above, subject) => placeOf(subject, above), '')}`

/** Key of all money that the table of functional subjects covers. */
const functionalWhole = 'f:'

function measureSubject(subject: Subject, code: string | null, key: string): Measured {
  const { name, level, amounts } = subject
  return {
    key,
    group: 'functional',
    code,
    name: key === functionalWhole ? `${name}（功能科目表的合计）` : name,
    level: key === functionalWhole ? 0 : levels[level],
    whole: key === functionalWhole ? null : functionalWhole,
    figure:
      amounts.total === null
        ? absent('empty')
        : {
            kind: 'money',
            fen: amounts.total,
            provenance: subjectProvenance(subject, 'total'),
            derived: !subject.places.total,
          },
  }
}

/** The code of a name without one, where only one code was ever seen with it. */
function codeOfName({ name, level }: Subject): string | null {
  if (level === 'class') return findClassCode(name)
  const codes = listSeenCodes(name).filter(code => code.startsWith('2'))
  return codes.length === 1 ? (codes[0] ?? null) : null
}

/** Reads basic expenditure by economic classification, class by class with its sections. */
export function readEconomic(document: BudgetDocument): readonly Measured[] {
  const table = economicTable(document)
  if (!table) return []
  const whole = table.whole.total
  const visit = (subject: EconomicSubject, path: string): readonly Measured[] => {
    const { code, name, level, figures, children } = subject
    const place = code ?? `${path}/${name}`
    const figure = figures.total
    return [
      {
        key: `e:${place}`,
        group: 'economic' as const,
        code,
        name,
        level: level === 'class' ? 0 : 1,
        whole: economicWhole,
        figure: figure ? moneyOf(tracePrinted(figure)) : absent('empty'),
      },
      ...children.flatMap(child => visit(child, place)),
    ]
  }
  return [
    {
      key: economicWhole,
      group: 'economic',
      code: null,
      name: '基本支出（经济分类表的合计）',
      level: 0,
      whole: null,
      figure: whole ? moneyOf(whole) : absent('notRead'),
    },
    ...table.classes.flatMap(subject => visit(subject, '')),
  ]
}

/** Key of all money that the economic table covers. */
const economicWhole = 'e:'
