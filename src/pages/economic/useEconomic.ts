import { computed } from 'vue'
import { placesOf } from '@/budget/figures/citeAmounts'
import { citePlaces } from '@/text/citations'
import { beforeUse } from '@/text/kindWords'
import { comparisonOf } from '@/budget/comparison/describeChange'
import {
  type EconomicMeasure,
  economicSections,
  type EconomicSubject,
  economicTable,
  type EconomicTable,
  wholeAmount,
} from '@/budget/economic/economicTable'
import { matchesQuery } from '@/budget/economic/arrangeSubjects'
import { type DisplayUnit, toTenths } from '@/text/format'
import { type Measure, measureNames } from '@/document/measures'
import { partsOf, withoutArea } from '@/budget/tree/shares'
import { addUp, type Subject } from '@/budget/tree/tree'
import type { ChartRequest } from '@/charts/registry'
import { rankBars, usesBars } from './economicBars'
import { useComparisons } from '@/app/comparison/useComparisons'
import { economicFinding } from '@/budget/economic/finding'
import {
  type EconomicRow,
  groupedRows,
  rankedRows,
  type RowsRequest,
  unranked,
  wholeOf,
  wholePlace,
} from './economicRows'
import { economicKey, economicTree, filteredTree } from './economicTree'
import { buildTreemapData } from '@/app/frame/treemapData'
import { usePictureChoice } from '@/app/selection/usePictureChoice'
import { type SelectionChanges, useSelection } from '@/app/selection/useSelection'

/** What documents compare with last year, and the measure of the table that it is. */
const wholes: readonly (readonly [key: string, of: EconomicMeasure])[] = [
  ['basic', 'total'],
  ['personnel', 'personnel'],
  ['operating', 'operating'],
]

/**
 * Basic expenditure by economic classification as selected in the address: chart, rows, and what is
 * said of them.
 */
export function useEconomic() {
  const {
    document,
    displayUnit: unit,
    queryParams,
    subject: asked,
    measure: askedMeasure,
    select,
    link,
  } = useSelection()
  const choice = usePictureChoice()

  const { comparisons } = useComparisons()
  const table = computed(() => document.value && economicTable(document.value))
  const measureChoices = computed(() => table.value?.disclosed ?? [])
  const measure = computed<EconomicMeasure>(
    () => measureChoices.value.find(known => known === askedMeasure.value) ?? 'total',
  )
  const level = computed(() =>
    queryParams.value.level === 'class' ? ('class' as const) : ('section' as const),
  )
  const order = computed(() =>
    queryParams.value.sort === 'code' ? ('code' as const) : ('amount' as const),
  )

  /** A class is looked at by itself; a section is picked out among all. */
  const focus = computed(
    () =>
      table.value?.classes.find(
        found => economicKey(found) === asked.value && found.children.length > 0,
      ) ?? null,
  )
  const picked = computed(() =>
    table.value
      ? (economicSections(table.value).find(found => economicKey(found) === asked.value) ?? null)
      : null,
  )

  const view = computed(() => {
    if (!document.value || !table.value) return null
    const { chart, find } = queryParams.value
    const figures = table.value.whole
    // Areas show one level: that of the section which is picked out.
    const looked =
      focus.value ??
      (chart === 'treemap' && picked.value ? classOf(table.value.classes, picked.value) : null)
    const request = {
      table: table.value,
      measure: measure.value,
      level: level.value,
      focus: looked,
      find,
      order: order.value,
    }
    const whole = wholeOf(table.value, looked, measure.value)
    const basicName = measure.value === 'total' ? '基本支出' : measureNames[measure.value]
    const wholeName = looked ? '本类' : basicName
    const area = chart === 'treemap' ? treemapOf({ ...request, wholeName, unit: unit.value }) : null
    const all = area ? area.rows : chart === 'bars' ? groupedRows(request) : rankedRows(request)
    const rows = area ? all : choice.chosenOf(all)
    const bars = {
      rows: all,
      unit: unit.value,
      measure: measure.value,
      shareOf: chart === 'bars' ? basicName : wholeName,
      areaOf: (subject: EconomicSubject) =>
        economicKey((looked || find ? null : classOf(request.table.classes, subject)) ?? subject),
    }
    const picture: ChartRequest = area
      ? { kind: 'treemap', data: area.data }
      : { kind: 'bars', data: chart === 'bars' ? usesBars(bars) : rankBars(bars) }
    const found = rows.filter(({ kind }) => kind === 'row' || chart !== 'bars')
    return {
      document: document.value,
      unit: unit.value,
      table: table.value,
      chart,
      measure: measure.value,
      level: level.value,
      focus: looked,
      picked: picked.value,
      rows,
      /** How many rows the picture has. */
      drawn: all.length,
      picture,
      whole,
      wholeName,
      wholePlace: wholePlace(table.value, looked, measure.value),
      /** No total of all is printed: it is added up. */
      wholeDerived: wholeAmount(table.value, looked, measure.value)?.derived ?? false,
      root: area ? economicTree(table.value) : null,
      /** The level whose parts are areas; `null` where the chart has none. */
      areas: area?.level ?? null,
      withoutArea: area && withoutArea(partsOf(area.level.subject, area.level.measure)),
      source: citePlaces(
        document.value,
        placesIn(
          looked
            ? [looked, ...looked.children]
            : [table.value, ...table.value.classes, ...economicSections(table.value)],
        ),
      ),
      /**
       * Basic expenditure and its parts against last year; documents say nothing of economic
       * classes.
       */
      changes: looked
        ? []
        : wholes.flatMap(
            ([key, of]) => comparisonOf(comparisons.value, key, figures[of]?.fen ?? null) ?? [],
          ),
      finding: economicFinding({
        ...request,
        unit: unit.value,
        before: document.value ? beforeUse(document.value) : '',
      }),
      filtered:
        find === '' && (area || !choice.isChosen.value)
          ? null
          : {
              count: rows.length,
              found: (chart === 'bars' ? keptSections(rows) : found).flatMap(
                ({ subject }) => subject.figures[measure.value]?.place ?? [],
              ),
              fen: addUp(
                chart === 'bars'
                  ? keptSections(rows).map(({ fen }) => fen)
                  : found.map(({ fen }) => fen),
              ),
            },
    }
  })

  const choose = <K extends 'level' | 'chart' | 'sort'>(
    name: K,
    current: () => SelectionChanges[K] & string,
  ) =>
    computed({
      get: current,
      set: value => {
        void select({ [name]: value })
      },
    })

  return {
    view,
    measureChoices,
    unit,
    unknown: computed(() =>
      table.value && asked.value !== null && !focus.value && !picked.value ? asked.value : null,
    ),
    measure: computed({
      get: () => measure.value,
      set: chosen => {
        void select({ measure: chosen })
      },
    }),
    chart: choose('chart', () => queryParams.value.chart),
    level: computed({
      get: () => level.value,
      set: chosen => {
        void select({ level: chosen === 'class' ? 'class' : 'item' })
      },
    }),
    sort: choose('sort', () => order.value),
    find: computed({
      get: () => queryParams.value.find,
      set: find => {
        void select({ find }, { replace: true })
      },
    }),
    /** Looks at a class by itself, or picks out a section; once more for all again. */
    open: (key: string) => {
      void select({ subject: key === asked.value || key === '' ? null : key })
    },
    leave: () => {
      if (asked.value !== null) void select({ subject: null })
    },
    linkTo: (key: string | null) =>
      link('/economic', { ...queryParams.value, measure: askedMeasure.value, subject: key }),
  }
}

interface Request extends RowsRequest {
  readonly wholeName: string
  readonly unit: DisplayUnit
}

/**
 * One level as areas: the classes, the sections of one, or all sections that a filter leaves. The
 * table has the sections of the classes too.
 */
function treemapOf({ wholeName, unit, ...request }: Request) {
  const { table, measure, find, focus } = request
  const use: Measure = measure === 'total' ? 'basic' : measure
  const tree = economicTree(table)
  const shown: Subject =
    find === ''
      ? (tree.children.find(({ key }) => focus && key === economicKey(focus)) ?? tree)
      : filteredTree(
          (focus ? focus.children : economicSections(table)).filter(section =>
            matchesQuery(section, find),
          ),
        )
  const whole = wholeOf(table, focus, measure)
  const known = new Map(economicSections(table).map(subject => [economicKey(subject), subject]))
  const sections = partsOf(shown, use).parts.flatMap(({ key, amount: fen }): EconomicRow[] => {
    const subject = known.get(key)
    return subject
      ? [
          {
            key,
            subject,
            kind: 'row',
            fen,
            share: fen === null || whole === null ? null : toTenths(fen, whole),
            whole: wholePlace(table, focus, measure),
            ...unranked,
          },
        ]
      : []
  })
  const data = buildTreemapData({
    subject: shown,
    measure: use,
    unit,
    total: {
      name: measure === 'total' ? '基本支出' : measureNames[measure],
      amount: wholeOf(table, null, measure),
    },
    whole: { name: wholeName, amount: whole },
  })
  return {
    rows:
      shown === tree ? groupedRows({ ...request, level: 'section', order: 'amount' }) : sections,
    data,
    level: { subject: shown, measure: use },
  }
}

/** Cells of subjects, or of the whole. */
const placesIn = (parts: readonly (EconomicSubject | EconomicTable)[]) =>
  parts.flatMap(part =>
    'whole' in part
      ? placesOf(Object.values(part.whole))
      : Object.values(part.figures).flatMap(figure => figure?.place ?? []),
  )
const classOf = (classes: readonly EconomicSubject[], section: EconomicSubject) =>
  classes.find(({ children }) => children.includes(section)) ?? null
/** The rows whose money adds up: classes stand over sections that are in them already. */
export const keptSections = (rows: readonly EconomicRow[]) =>
  rows.some(({ kind }) => kind === 'part')
    ? rows.filter(({ kind, subject }) => kind === 'part' || subject.children.length === 0)
    : rows

export type Economic = ReturnType<typeof useEconomic>
export type EconomicShown = NonNullable<Economic['view']['value']>
