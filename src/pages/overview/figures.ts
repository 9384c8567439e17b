import type { Comparison } from '@/budget/comparison/comparison'
import { formatPercent } from '@/text/format'
import type { KindWords } from '@/text/kindWords'
import type { Figure } from '@/document/lookup'
import type { Fen } from '@/document/money'
import type { OtherUses } from '@/budget/tree/otherUses'
import type { Provenance } from '@/text/provenance'
import type { Summary } from '@/budget/tree/summary'

/** One figure of the overview with what is said of it. */
export interface KeyFigure {
  readonly key: string
  readonly label: string
  readonly figure: Figure | null
  /** A share in words ("占支出总计 75.0%"). */
  readonly share: string | null
  readonly shareProvenance: Provenance | null
  readonly change: Comparison | null
  /** CSS variable of the colour that stands for it. */
  readonly tone: string | null
}
/** Figures that add up to one, drawn as one bar. */
export interface FigureGroup {
  readonly key: string
  readonly title: string
  readonly parts: readonly KeyFigure[]
  readonly rest?: GroupRest | null
}
/** What the figures leave of what they are parts of, where the document names it. */
export interface GroupRest {
  readonly label: string
  readonly fen: Fen
  readonly share: string
  readonly provenance: Provenance
  readonly shareProvenance: Provenance
}

/**
 * The pairs that make up the total: by year of the money, by purpose, and within basic expenditure
 * by kind; figures that are not there are left out, and said in a line of text.
 */
export function groupFigures(
  summary: Summary,
  changes: readonly Comparison[],
  words: KindWords,
): FigureGroup[] {
  const changeOf = (key: string) => changes.find(change => change.key === key) ?? null
  const part = (
    key: 'currentYear' | 'carryOver' | 'basic' | 'project' | 'personnel' | 'operating',
    label: string,
    whole: Figure | null,
    tone: string,
  ): KeyFigure => {
    const figure = summary[key]
    return {
      key,
      label,
      figure,
      tone,
      share: shareOf(figure, whole),
      shareProvenance: figure && whole && { part: figure.place, whole: whole.place },
      change: changeOf(key),
    }
  }
  const groups: FigureGroup[] = [
    {
      key: 'source',
      title: '钱的年份',
      parts: [
        part('currentYear', words.currentYear, summary.total, '--ink'),
        part('carryOver', words.carryOver, summary.total, '--rest'),
      ],
    },
    {
      key: 'purpose',
      title: '钱的用途',
      parts: [
        part('basic', '基本支出', summary.total, '--basic'),
        part('project', '项目支出', summary.total, '--project'),
      ],
      rest: summary.otherUses && restOf(summary.otherUses, summary.total),
    },
    {
      key: 'basic',
      title: '基本支出之中',
      parts: [
        part('personnel', '人员经费', summary.basic, '--personnel'),
        part('operating', '公用经费', summary.basic, '--operating'),
      ],
    },
  ]
  return groups
    .map(group => ({ ...group, parts: group.parts.filter(({ figure }) => figure !== null) }))
    .filter(({ parts }) => parts.length > 0)
}

function restOf({ name, fen, places }: OtherUses, total: Figure | null): GroupRest {
  const provenance = { sum: places, name }
  return {
    label: name,
    fen,
    share: formatPercent(fen, total?.fen ?? null),
    provenance,
    shareProvenance: { part: provenance, whole: total?.place ?? null },
  }
}

function shareOf(figure: Figure | null, whole: Figure | null): string | null {
  return figure && whole ? formatPercent(figure.fen, whole.fen) : null
}
