import { runSteps, sheetsOfStep } from '@/document/steps'
import type { ProjectEntry, ProjectList, SheetFacts } from '../projects'
import {
  byForm,
  categoryOf,
  groupOf,
  type CategoryUse,
  type IndicatorLine,
  type IndicatorList,
  type SheetLines,
} from './indicator'
import { dimensionGroups } from './kinds'

interface Joined {
  readonly entry: ProjectEntry
  readonly sheet: SheetFacts
  readonly lines: readonly IndicatorLine[]
}

/**
 * Every indicator of all projects, sheet after sheet as they are printed, with what each sheet
 * lacks.
 */
export function listIndicators(projects: ProjectList): IndicatorList {
  return runSteps(stepIndicators(projects))
}

/** As `listIndicators`, in steps that are each short. */
export function* stepIndicators({ entries }: ProjectList): Generator<void, IndicatorList> {
  const joined = yield* stepSheets(entries)
  const lines = joined.flatMap(sheet => sheet.lines)
  const counted = joined.map(sheet => ({ ...sheet, categories: countCategories(sheet.lines) }))
  const categories = usesOf(counted.map(sheet => sheet.categories))
  const usual = categories.filter(category => category.usual)
  let sorted: readonly IndicatorLine[] | null = null
  return {
    lines,
    categories,
    byWeight: () => (sorted ??= [...lines].sort((a, b) => weightOf(b) - weightOf(a))),
    sheets: counted.map(({ entry, sheet, categories: own }): SheetLines => ({
      entry,
      sheet,
      categories: own,
      lacking: usual.flatMap(({ name }) => (own.has(name) ? [] : [name])),
    })),
    groups: dimensionGroups.filter(group => lines.some(line => line.group === group)),
  }
}

const weightOf = ({ facts }: IndicatorLine) => facts.weight ?? -Infinity

/** Each sheet once, also where two projects were joined to it. */
function* stepSheets(entries: readonly ProjectEntry[]): Generator<void, readonly Joined[]> {
  const seen = new Set<string>()
  const placeOf = placer()
  const found: Joined[] = []
  for (const entry of entries) {
    const { sheet } = entry
    if (!sheet || seen.has(sheet.key)) continue
    if (seen.size % sheetsOfStep === 0) yield
    seen.add(sheet.key)
    const lines = sheet.rows.map(facts => lineOf(facts, entry, sheet, placeOf))
    found.push({ entry, sheet, lines })
  }
  yield
  return found.sort((a, b) => a.sheet.sheet.line - b.sheet.sheet.line)
}

function lineOf(
  facts: IndicatorLine['facts'],
  entry: ProjectEntry,
  sheet: SheetFacts,
  placeOf: ReturnType<typeof placer>,
): IndicatorLine {
  let text: string | null = null
  const { group, category } = placeOf(facts.indicator)
  return {
    facts,
    entry,
    sheet,
    group,
    category,
    text: () => (text ??= searched(facts.indicator, entry)),
  }
}

const searched = (
  { name, target: { raw }, category, dimension }: IndicatorLine['facts']['indicator'],
  entry: ProjectEntry,
) => `${name}\n${raw}\n${category}\n${dimension}\n${entry.name}`.toLowerCase()

/** Thousands of rows have a dozen of names between them. */
function placer() {
  const known = new Map<string, Pick<IndicatorLine, 'group' | 'category'>>()
  return ({ dimension, category }: IndicatorLine['facts']['indicator']) => {
    const key = `${dimension}\n${category}`
    const place = known.get(key) ?? {
      group: groupOf(dimension || category),
      category: categoryOf({ dimension, category }),
    }
    known.set(key, place)
    return place
  }
}

function countCategories(lines: readonly IndicatorLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { category } of lines) counts.set(category, (counts.get(category) ?? 0) + 1)
  return counts
}

/** A category is usual where more than half of the sheets have it. */
function usesOf(sheets: readonly ReadonlyMap<string, number>[]): readonly CategoryUse[] {
  const uses = new Map<string, number>()
  for (const own of sheets) for (const name of own.keys()) uses.set(name, (uses.get(name) ?? 0) + 1)
  return [...uses]
    .map(([name, count]) => ({ name, sheets: count, usual: count * 2 > sheets.length }))
    .sort((a, b) => byForm(a.name, b.name))
}
