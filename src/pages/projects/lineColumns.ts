import type { IndicatorLine } from '@/budget/indicators'
import { formatPoints } from '@/budget/projects'
import { targetPlace, weightPlace } from '@/budget/projects/provenance'
import type { LineSource } from '@/text/places'
import { markLine } from '@/text/shortLines'
import type { TableColumn } from '@/ui/tableTypes'
import { isShort, missingWeight, targetValue } from './indicatorValues'

/** The place of a line's target. */
export const linePlace = ({ sheet, facts }: IndicatorLine) =>
  targetPlace(sheet.sheet, facts.indicator)

/** Columns of the list of all indicators. */
export const lineColumns = (source: LineSource): readonly TableColumn<IndicatorLine>[] => [
  {
    key: 'name',
    label: '三级指标',
    class: 'name',
    heading: true,
    value: ({ facts }) => facts.indicator.name || null,
    cell: ({ facts }) => ({ text: facts.indicator.name || '（没有名称）' }),
  },
  {
    key: 'dimension',
    label: '一级指标',
    class: 'level',
    value: ({ facts }) => facts.indicator.dimension || null,
  },
  {
    key: 'category',
    label: '二级指标',
    class: 'level',
    value: ({ facts }) => facts.indicator.category || null,
    cell: ({ facts }) => ({ text: facts.indicator.category || '—' }),
  },
  { key: 'target', label: '指标值', class: 'value', value: ({ facts }) => targetValue(facts) },
  {
    key: 'raw',
    label: '原文',
    class: 'raw',
    value: ({ facts }) => facts.target.raw || null,
    attributes: ({ facts }) => ({ class: { short: isShort(facts.target.raw) } }),
    cell: line => ({
      text: line.facts.target.raw,
      provenance: line.facts.target.raw ? linePlace(line) : null,
    }),
  },
  {
    key: 'weight',
    label: '权重',
    kind: 'figure',
    class: 'weight',
    value: ({ facts }) => facts.weight,
    attributes: ({ facts }) => ({ class: { missing: facts.weight === null } }),
    cell: ({ facts, sheet }) => ({
      text: facts.weight === null ? missingWeight(facts) : formatPoints(facts.weight),
      provenance: facts.weight === null ? null : weightPlace(sheet.sheet, facts),
    }),
  },
  { key: 'project', label: '项目', class: 'project', value: ({ entry }) => entry.name },
  {
    key: 'line',
    label: '行',
    kind: 'figure',
    class: 'line',
    value: ({ facts }) => facts.indicator.line,
    cell: ({ facts }) => ({ text: markLine(source, facts.indicator.line) }),
  },
]
