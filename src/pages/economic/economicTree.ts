import type { EconomicSubject, EconomicTable } from '@/budget/economic/economicTable'
import { printedPlace } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { Figure } from '@/document/lookup'
import type { Place } from '@/document/place'
import type { Measure } from '@/document/measures'
import type { Fen } from '@/document/money'
import { addUp, type Subject } from '@/budget/tree/tree'

type Growing = Subject & { children: Subject[] }

/**
 * The economic classification as a tree of subjects: what it divides is basic expenditure, into
 * personnel and operating.
 */
export function economicTree({
  classes,
  whole,
}: Pick<EconomicTable, 'classes' | 'whole'>): Subject {
  return grow({
    key: '',
    code: null,
    name: '基本支出',
    level: 'total',
    figures: whole,
    children: classes,
    parent: null,
  })
}

/** Sections that a filter left, as a tree of one level: its whole is their sum. */
export function filteredTree(sections: readonly EconomicSubject[]): Subject {
  const root = grow({
    key: '',
    code: null,
    name: '筛出的款',
    level: 'total',
    figures: { total: null, personnel: null, operating: null },
    children: sections,
    parent: null,
  })
  const sum = (measure: Measure) => addUp(root.children.map(({ amounts }) => amounts[measure]))
  return {
    ...root,
    amounts: {
      total: null,
      project: null,
      basic: sum('basic'),
      personnel: sum('personnel'),
      operating: sum('operating'),
    },
  }
}

/** Names a subject in addresses and on charts. */
export const economicKey = ({ code, name }: Pick<EconomicSubject, 'code' | 'name'>) => code ?? name

interface GrowRequest {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly level: Subject['level']
  readonly figures: EconomicSubject['figures'] | EconomicTable['whole']
  readonly children: readonly EconomicSubject[]
  readonly parent: Subject | null
}

function grow({ figures, children, parent, ...named }: GrowRequest): Subject {
  const amounts: Record<Measure, Fen | null> = {
    total: null,
    project: null,
    basic: fenOf(figures.total),
    personnel: fenOf(figures.personnel),
    operating: fenOf(figures.operating),
  }
  const subject: Growing = { ...named, amounts, places: placesOf(figures), parent, children: [] }
  subject.children.push(
    ...children.map(({ code, name, level, figures, children }) =>
      grow({
        key: economicKey({ code, name }),
        code,
        name,
        level,
        figures,
        children,
        parent: subject,
      }),
    ),
  )
  return subject
}

const fenOf = (figure: Figure | TracedAmount | null) => figure?.fen ?? null

function placesOf({ total, personnel, operating }: GrowRequest['figures']): Subject['places'] {
  const [basic, people, running] = [total, personnel, operating].map(placeOf)
  return {
    ...(basic && { basic }),
    ...(people && { personnel: people }),
    ...(running && { operating: running }),
  }
}

/** The cell of a figure; a sum has none. */
function placeOf(figure: Figure | TracedAmount | null): Place | null {
  if (!figure) return null
  return 'place' in figure ? figure.place : printedPlace(figure.provenance)
}
