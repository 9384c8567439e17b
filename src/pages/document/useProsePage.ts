import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { CheckResult } from '@/budget/checks'
import type { BudgetDocument, Place } from '@/document/document'
import { countsIn, markFirstNames } from '@/budget/printed/prose/marks'
import { cutParagraph, type ProsePiece } from '@/budget/printed/prose/pieces'
import { vocabularyOf } from '@/budget/glossary/vocabulary'
import { findHomes } from '@/budget/printed/prose/homes'
import type { Paragraph, Part } from '@/document/prose'
import { useChecks } from '@/app/checks/useChecks'
import { usePrintedLink } from '@/app/printed/usePrintedTable'
import { useSelection } from '@/app/selection/useSelection'

/**
 * Where a figure of a sentence leads: to its cell, or to the relation that computes it; `null` for
 * one that no table has.
 */
export interface FigureLink {
  readonly kind: 'cell' | 'computed' | 'alone'
  readonly to: RouteLocationRaw | null
  readonly label: string
  /** The first relation it stands in that does not hold. */
  readonly failing: { readonly label: string; readonly to: RouteLocationRaw } | null
}

/** The prose of the selected document, the line that is looked at, and where its figures lead. */
export function useProsePage() {
  const { document, queryParams, select, link } = useSelection()
  const { results, failed } = useChecks({ first: true })
  const tableLink = usePrintedLink()

  const homes = computed(() =>
    document.value && results.value ? findHomes(document.value, results.value) : null,
  )
  const parts = computed(() => (document.value ? partsOf(document.value) : []))
  const explained = computed((): ReturnType<typeof markFirstNames> => {
    const budget = document.value
    if (!budget) return new Map()
    const { names } = vocabularyOf(budget)
    const lines = new Set(budget.glossary.map(({ line }) => line))
    return new Map(
      parts.value.flatMap(({ part, front }) =>
        front ? [] : [...markFirstNames(part, names, lines)],
      ),
    )
  })
  const asked = computed(() => queryParams.value.at)
  const line = computed(() =>
    asked.value !== null && /^[1-9]\d{0,6}$/.test(asked.value) ? Number(asked.value) : null,
  )
  const known = computed(
    () =>
      line.value !== null &&
      parts.value.some(
        ({ part }) =>
          part.line === line.value ||
          part.sections.some(
            section =>
              section.line === line.value ||
              section.paragraphs.some(({ lines }) => lines.includes(line.value ?? 0)),
          ),
      ),
  )
  /** The line of the section or, before the first one, of the part that the line is in. */
  const within = computed(() =>
    known.value
      ? (parts.value
          .flatMap(({ part }) => [
            part.line,
            ...part.sections.flatMap(({ line: own, title }) => (title.trim() ? [own] : [])),
          ])
          .findLast(own => own <= (line.value ?? 0)) ?? null)
      : null,
  )
  /** The table that the line is in, where it is no prose. */
  const tableOfLine = computed(() =>
    line.value === null || known.value
      ? null
      : (document.value?.tables.flatMap(({ id, title, rows, captions, notes, line: first }) => {
          const row = rows.findIndex(row => row.line === line.value)
          return row >= 0 ||
            [
              first,
              ...captions.map(caption => caption.line),
              ...notes.map(note => note.line),
            ].includes(line.value ?? 0)
            ? [
                {
                  title: title.trim() || id,
                  to: tableLink(id, row >= 0 ? { row, cell: null } : null),
                },
              ]
            : []
        })[0] ?? null),
  )

  const checkLink = ({ id }: CheckResult) => link('/checks', { at: id })
  const nameOf = ({ table, line: at }: Place) =>
    `${document.value?.tables.find(({ id }) => id === table)?.title.trim() ?? table} 第 ${at} 行`

  function figureLink({ statement, says }: NonNullable<ProsePiece['figure']>): FigureLink {
    const home = homes.value?.findHome(statement, says)
    const miss = home?.failing[0]
    const failing = miss ? { label: miss.title, to: checkLink(miss) } : null
    const [place, ...others] = home?.places ?? []
    if (place && others.length === 0)
      return {
        kind: 'cell',
        to: tableLink(place.table, place),
        label: `印在${nameOf(place)}`,
        failing,
      }
    if (home?.check)
      return {
        kind: 'computed',
        to: checkLink(home.check),
        label: place ? `等于 ${others.length + 1} 格之和：${home.check.title}` : home.check.title,
        failing,
      }
    return { kind: 'alone', to: null, label: '', failing }
  }

  /**
   * A figure that stands in no table's cell leads to the relation that tests it, which names the
   * table's note.
   */
  function relationLink(id: string): FigureLink {
    const relation = results.value?.find(result => result.id === id)
    return {
      kind: 'computed',
      to: link('/checks', { at: id }),
      label: relation?.title ?? '',
      failing:
        relation?.outcome === 'fails' ? { label: relation.title, to: checkLink(relation) } : null,
    }
  }

  return {
    document,
    parts,
    line,
    within,
    asked,
    tableOfLine,
    figureLink,
    relationLink,
    failed,
    ready: computed(() => homes.value !== null),
    /** Words or a number in the address that are no line of the prose. */
    unknown: computed(() =>
      asked.value !== null && !known.value && !tableOfLine.value ? asked.value : null,
    ),
    lineLink: (to: number) => link('/document', { at: String(to) }),
    tableLink,
    unmark: () => {
      void select({ at: null })
    },
    piecesOf: (section: string, paragraph: Paragraph) =>
      cutParagraph({
        paragraph,
        statements:
          document.value?.statements.filter(statement => statement.section === section) ?? [],
        words: explained.value.get(paragraph) ?? [],
        counts: results.value ? countsIn(paragraph, results.value) : [],
      }),
  }
}

export type ProsePage = ReturnType<typeof useProsePage>

export interface PagePart {
  readonly part: Part
  readonly title: string
  readonly front: boolean
  readonly tables: readonly { readonly id: string; readonly title: string }[]
}

/**
 * Parts in printed order, each with the tables that are printed in it; cover and contents are the
 * front.
 */
function partsOf({ parts, tables }: BudgetDocument): readonly PagePart[] {
  return parts.map((part, index) => {
    const end = parts[index + 1]?.line ?? Infinity
    const front = /^(?:cover|toc)/.test(part.id)
    return {
      part,
      front,
      title: part.title.trim() || (part.id === 'toc' ? '目录' : '封面'),
      tables: front
        ? []
        : tables
            .filter(({ line }) => line >= part.line && line < end)
            .map(({ id, title }) => ({ id, title: title.trim() || id })),
    }
  })
}
