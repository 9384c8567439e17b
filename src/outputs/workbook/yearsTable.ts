// @bundle later
import type { ExportCell, ExportTable } from '@/exporting/cells'
import { divideExactly } from '@/budget/library/divide'
import { measureGroupNames } from '@/budget/sideBySide/types'
import { readCourse } from '@/budget/years/readCourse'
import { readMeasures } from '@/budget/years/readMeasures'
import type { YearDocument, YearMeasure } from '@/budget/years/types'
import { documentKindNames, kindOf } from '@/document/documentKind'
import { type DisplayUnit, formatAmount, spaceText } from '@/text/format'
import type { CourseLine } from '@/text/provenance'

/** Parts of the sheet in their order, as the page of comparisons names them. */
const groupNames: Readonly<Partial<Record<YearMeasure['group'], string>>> = {
  ...measureGroupNames,
  revenue: '收入',
}

interface YearsRequest {
  /** Of one unit, at most one of a kind and year. */
  readonly years: readonly YearDocument[]
  /** The one that is exported. */
  readonly shown: YearDocument
  readonly unit: DisplayUnit
}

/**
 * Every subject, section, kind of 三公 and project with its years, a year without a figure blank; for
 * each of those in office where their document says how many they are. `null` for one document alone.
 */
export function buildYearsTable({ years, shown, unit }: YearsRequest): ExportTable | null {
  if (years.length < 2) return null
  const newest = years.toSorted((one, other) => other.document.year - one.document.year)
  const lines = listKeys([shown, ...newest]).flatMap(({ key, base, measure }) =>
    (readCourse({ documents: years, shown: base, key })?.course ?? []).flatMap(line =>
      line.points.some(({ fen }) => fen !== null) ? [{ key, measure, line }] : [],
    ),
  )
  const all = [...new Set(lines.flatMap(({ line }) => line.points.map(({ year }) => year)))].sort()
  const heads = headsByYear(years)
  const headYears = all.filter(year => [...heads.keys()].some(slot => slot.endsWith(` ${year}`)))
  return {
    title: '历年',
    unit,
    source: years.map(({ document }) => document.source.file).join('、'),
    columns: [
      { key: 'kind', label: '文件', kind: 'text' },
      { key: 'group', label: '部分', kind: 'text' },
      { key: 'code', label: '编码', kind: 'text' },
      { key: 'name', label: '名称', kind: 'text' },
      ...all.map(year => ({ key: `y${year}`, label: String(year), kind: 'amount' }) as const),
      ...headYears.map(
        year => ({ key: `h${year}`, label: `${year} 每名在职人员`, kind: 'amount' }) as const,
      ),
      { key: 'files', label: '数来自', kind: 'text' },
      { key: 'remarks', label: '说明', kind: 'text' },
    ],
    rows: lines.map(({ key, measure: { group, code, name }, line }) => ({
      cells: {
        kind: documentKindNames[line.kind],
        group: groupNames[group] ?? '',
        code,
        name,
        ...Object.fromEntries(line.points.map(({ year, fen }) => [`y${year}`, fen])),
        ...Object.fromEntries(line.points.map(point => [`h${point.year}`, eachOf(point, line)])),
        files: nameFiles(line, years),
        remarks: remarksOf(line, unit),
      },
      total: key === 'total',
    })),
  }

  function eachOf({ year, fen, remark }: CourseLine['points'][number], { kind }: CourseLine) {
    const count = heads.get(`${kind} ${year}`)
    return fen === null || remark !== '' || count === undefined ? null : divideExactly(fen, count)
  }
}

interface ListedKey {
  readonly key: string
  readonly measure: YearMeasure
  /** The first document that has it. */
  readonly base: YearDocument
}

/** All figures of money of some documents by key, uses of a subject apart; by part, in printed order. */
function listKeys(documents: readonly YearDocument[]): readonly ListedKey[] {
  const found = new Map<string, ListedKey>()
  for (const base of documents)
    for (const [key, measure] of readMeasures(base.document))
      if (measure.figure.kind === 'money' && !key.includes('|') && !found.has(key))
        found.set(key, { key, measure, base })
  const order = Object.keys(groupNames)
  return [...found.values()].sort(
    (one, other) => order.indexOf(one.measure.group) - order.indexOf(other.measure.group),
  )
}

/** How many are in office, by kind and year of the documents that say it. */
function headsByYear(years: readonly YearDocument[]): ReadonlyMap<string, number> {
  return new Map(
    years.flatMap(({ document }) => {
      const count = document.staff?.active ?? null
      return count === null || count <= 0
        ? []
        : [[`${kindOf(document)} ${document.year}`, count] as const]
    }),
  )
}

/** Which file each year's figure is from. */
function nameFiles({ kind, points }: CourseLine, years: readonly YearDocument[]): ExportCell {
  const named = points.flatMap(({ year, fen, remark }) => {
    const printed = remark === '' ? year : year + 1
    const own = years.find(({ document }) => kindOf(document) === kind && document.year === printed)
    return fen === null || !own ? [] : [spaceText(`${year}年：${own.document.source.file}`)]
  })
  return named.join('；') || null
}

/** What is said of years: whose figure it is, why there is none, breaks, and what is told otherwise. */
function remarksOf({ points, conflicts, notes }: CourseLine, unit: DisplayUnit): ExportCell {
  const said = [
    ...points.flatMap(({ year, remark, breaks }) =>
      [remark, breaks].flatMap(text => (text === '' ? [] : [spaceText(`${year}年：${text}`)])),
    ),
    ...conflicts.map(({ year, ownFen, toldFen, toldIn }) =>
      spaceText(
        `${year}年的文件印的是${formatAmount(ownFen, unit)}${unit}，${toldIn}年的文件说是${formatAmount(toldFen, unit)}${unit}`,
      ),
    ),
    ...notes,
  ]
  return said.join('；') || null
}
