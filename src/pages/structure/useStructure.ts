import { computed } from 'vue'
import type { Comparison } from '@/budget/comparison/comparison'
import { changeOfSubject, changeOfTree, endedClasses } from '@/budget/comparison/subjectChanges'
import { measureParts, measures } from '@/document/measures'
import type { Execution } from '@/budget/execution/execution'
import { listExecutions } from '@/budget/execution/listExecutions'
import { partsOf, splitOf, withoutArea } from '@/budget/tree/shares'
import { pathTo, type Subject, subjectTree } from '@/budget/tree/tree'
import { citeSubject } from '@/budget/tree/citation'
import { leftOut, structureFinding } from '@/budget/tree/finding'
import { type Measure, useSelection } from '@/app/selection/useSelection'
import { useYearChanges } from '@/app/comparison/useYearChanges'

/**
 * One level of expenditure as selected in the address: what is on it, what is said of it, and the
 * ways up and down.
 */
export function useStructure() {
  const {
    document,
    subject: asked,
    measure: askedMeasure,
    displayUnit: unit,
    select,
    link,
  } = useSelection()

  const tree = computed(() => document.value && subjectTree(document.value))
  const all = useYearChanges()
  const changes = computed(() => ({
    leading: tree.value && changeOfTree(all.value, tree.value),
    all: all.value,
  }))
  /** `undefined` where the address asks for a subject that the table does not have. */
  const found = computed(() =>
    asked.value === null ? tree.value?.root : tree.value?.subjects.get(asked.value),
  )
  const subject = computed(() => found.value ?? tree.value?.root ?? null)
  const measureChoices = computed(() =>
    measures.filter(measure => tree.value?.measures.includes(measure)),
  )
  const measure = computed(() =>
    measureChoices.value.includes(askedMeasure.value)
      ? askedMeasure.value
      : (measureChoices.value[0] ?? 'total'),
  )

  const executions = computed(
    () =>
      new Map(
        (document.value ? listExecutions(document.value) : []).flatMap(row =>
          row.code === null ? [] : [[row.code, row] as const],
        ),
      ),
  )
  const level = computed(() => {
    if (!document.value || !tree.value || !subject.value) return null
    // A form that nobody has filled in has subjects, and nothing to show of them.
    if (![tree.value.root, ...tree.value.root.children].some(hasAmount)) return null
    const at = { subject: subject.value, measure: measure.value }
    const breakdown = partsOf(at.subject, at.measure)
    return {
      ...at,
      tree: tree.value,
      breakdown,
      withoutArea: withoutArea(breakdown),
      path: pathTo(at.subject),
      /** What every row is split into, as far as the table has both. */
      uses: measureParts[at.measure]?.filter(use => tree.value?.measures.includes(use)) ?? [],
      split: splitOf(at.subject, at.measure),
      total: tree.value.root.amounts[at.measure],
      finding: structureFinding({
        ...at,
        unit: unit.value,
        year: document.value.year,
        kind: document.value.kind,
      }),
      /** Of a final account: the budget of the parts, by code. */
      executions: at.measure === 'total' ? executions.value : new Map<string, Execution>(),
      leftOut: leftOut(tree.value, unit.value),
      source: citeSubject(document.value, tree.value, at.subject),
      change: changeAt(changes.value, at),
      changesBelow: [
        ...at.subject.children.flatMap(child => changeOfSubject(all.value, child) ?? []),
        ...(at.subject.parent ? [] : endedClasses(all.value, tree.value)),
      ],
    }
  })

  const open = (key: string) => select({ subject: key === '' ? null : key })
  return {
    document,
    unit,
    level,
    measureChoices,
    link,
    open,
    unknown: computed(() => (tree.value && found.value === undefined ? asked.value : null)),
    /** Goes to the subject above, if there is one. */
    leave: () => {
      if (subject.value?.parent) void open(subject.value.parent.key)
    },
    measure: computed({
      get: () => measure.value,
      set: (chosen: Measure) => {
        void select({ measure: chosen }, { replace: true })
      },
    }),
    linkTo: ({ key }: Pick<Subject, 'key'>) =>
      link('/structure', { subject: key === '' ? null : key, measure: measure.value }),
  }
}

interface Known {
  readonly leading: Comparison | null
  readonly all: readonly Comparison[]
}

/**
 * Documents compare subjects only as a whole, and the uses of money only for all subjects together.
 */
function changeAt(
  { leading, all }: Known,
  { subject, measure }: { readonly subject: Subject; readonly measure: Measure },
): Comparison | null {
  if (measure !== 'total')
    return subject.parent ? null : (all.find(({ key }) => key === measure) ?? null)
  return subject.parent ? changeOfSubject(all, subject) : leading
}

/** Whether a subject has an amount of any kind. */
const hasAmount = ({ amounts }: Subject) => Object.values(amounts).some(fen => fen !== null)

export type StructureLevel = NonNullable<ReturnType<typeof useStructure>['level']['value']>
