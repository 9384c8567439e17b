import { expect, test } from 'vitest'
import { filterIndicators, indicatorsFinding, listIndicators, spreadOf } from '@/budget/indicators'
import { readTarget } from '@/document/readTarget'
import { listNamesakes, listProjects } from '@/budget/projects'
import { indicatorLinesTable, spreadTable } from '@/pages/projects/indicatorExport'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const any = { find: '', group: null, category: null, kind: null, project: null } as const
const [sheet] = document.sheets

/** The first sheet with a weight in words, one without, and targets of no known form. */
const targets = ['比2024年3月多', '', '稳步提高']
const indicators = sheet!.indicators.map((one, at) => ({
  ...one,
  target: at < 3 ? readTarget(targets[at]!) : one.target,
  weight: at < 2 ? null : one.weight,
}))
const tables = document.tables.map(table =>
  table.id === sheet!.table
    ? {
        ...table,
        rows: table.rows.map((row, at) =>
          at === indicators[0]!.row
            ? {
                ...row,
                cells: row.cells.map((cell, of) =>
                  of === indicators[0]!.cells.weight ? '二十' : cell,
                ),
              }
            : at === indicators[1]!.row
              ? {
                  ...row,
                  cells: row.cells.map((cell, of) =>
                    of === indicators[1]!.cells.weight ? '' : cell,
                  ),
                }
              : row,
        ),
      }
    : table,
)
const bad = {
  ...document,
  tables,
  sheets: [{ ...sheet!, indicators }, ...document.sheets.slice(1)],
}
const list = listIndicators(listProjects(bad))

test('weights that are no numbers and targets of no known form are counted as such, and stay in the table as printed', () => {
  expect(spreadOf(list, list.lines).whole).toMatchObject({
    unweighted: 3,
    counts: { all: 94, unclear: 2, qualitative: 16 },
  })
  expect(
    filterIndicators(list, { ...any, kind: 'unclear' }, 'printed').map(
      ({ facts }) => facts.target.raw,
    ),
  ).toEqual(['比2024年3月多', ''])
  const { rows } = indicatorLinesTable({ lines: list.lines, unit: '万元', document: bad })
  expect(
    rows
      .slice(0, 3)
      .map(({ cells }) => [
        cells['raw'],
        cells['form'],
        cells['value'],
        cells['weight'],
        cells['mark'],
      ]),
  ).toEqual([
    ['比2024年3月多', '形式不明', null, null, '印作“二十”，不是数'],
    ['', '没有印出', null, null, '没有印出'],
    ['稳步提高', '只有文字', null, '20', null],
  ])
})

test('a sheet without a project is there under its own name, and two of one name are two', () => {
  const twice = {
    ...document,
    projects: [],
    sheets: document.sheets.map(one => ({ ...one, name: '同名' })),
  }
  const list = listProjects(twice)
  const { sheets, lines } = listIndicators(list)
  expect([sheets.length, new Set(sheets.map(({ entry }) => entry.id)).size, lines.length]).toEqual([
    13, 13, 94,
  ])
  for (const { entry } of sheets) {
    expect([entry.name, entry.sharesName]).toEqual(['同名', true])
    expect(listNamesakes(list.entries, entry)).toHaveLength(12)
  }
})

test('a document without sheets, or with empty ones, is no crash', () => {
  for (const sheets of [[], [{ ...sheet!, indicators: [] }]]) {
    const empty = listIndicators(listProjects({ ...document, sheets }))
    const { whole, sheets: rows } = spreadOf(empty, empty.lines)
    expect(indicatorsFinding(empty, whole)).toEqual([
      { text: '这份文件里没有读到绩效指标', role: 'text' },
    ])
    expect(
      spreadTable({ lines: empty.lines, rows, whole, unit: '万元', title: '' }).rows,
    ).toHaveLength(1)
  }
})
