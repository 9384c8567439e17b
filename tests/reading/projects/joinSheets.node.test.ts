import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmountUnit } from '@/document/money'
import type { ListedProject, PerformanceSheet } from '@/document/project'
import { isListed } from '@/document/project'
import { joinPerformanceSheets } from '@/reading/projects/joinSheets'
import { assignColumns } from '@/reading/projects/assign'
import { changchun, project, sheet } from './printed'

const join = (
  projects: ListedProject[],
  performanceSheets: PerformanceSheet[],
  units: [string, AmountUnit][] = [],
) => joinPerformanceSheets({ projects, performanceSheets, units: new Map(units), year: 2024 })
const pairs = (joined: ReturnType<typeof join>) =>
  joined.projects.map(({ sheet: found }) => (found ? `${found.table} ${found.confidence}` : null))
const codes = (joined: ReturnType<typeof join>) => joined.diagnostics.map(({ code }) => code)

describe('joinSheets', () => {
  it('is certain of equal names and amounts, also in different units', () => {
    expect(
      pairs(
        join(
          [project('培训费', '12.50')],
          [sheet('s', '培训费', '125000.00')],
          [
            ['p', '万元'],
            ['s', '元'],
          ],
        ),
      ),
    ).toEqual(['s certain'])
  })

  it('is likely of amounts that are equal after rounding to the coarser print', () => {
    const joined = join(
      [project('培训费', '12.35')],
      [sheet('s', '培训经费', '123456.78')],
      [
        ['p', '万元'],
        ['s', '元'],
      ],
    )
    expect(joined.projects[0]?.sheet).toMatchObject({ confidence: 'likely', amountsEqual: true })
  })

  it('chooses the best as a whole, not the first best', () => {
    const joined = join(
      [project('道路养护', '10'), project('道路养护及绿化', '10', { row: 1 })],
      [sheet('a', '道路养护及绿化工程', '10.00'), sheet('b', '道路绿化', '10')],
    )
    expect(pairs(joined).map(pair => pair?.[0])).toEqual(['b', 'a'])
  })

  it('tells current-year money from carry-over by the years in names', () => {
    const projects = [
      project('补助', '5', { funding: 'carryOver.generalPublic' }),
      project('补助', '5', { row: 1 }),
    ]
    expect(
      pairs(
        join(projects, [
          sheet('new', '提前下达2024年补助', '5'),
          sheet('old', '2023年补助结转', '5'),
        ]),
      ),
    ).toEqual(['old likely', 'new likely'])
  })

  it('is weak where several fit, and where an equal amount is all they share', () => {
    const twins = join(
      [project('甲项', '5'), project('甲项', '5', { row: 1 })],
      [sheet('a', '甲项', '5'), sheet('b', '甲项', '5')],
    )
    expect(pairs(twins)).toEqual(['a weak', 'b weak'])
    expect(codes(twins)).toEqual(['weak-join', 'weak-join'])
    expect(pairs(join([project('会议费', '5')], [sheet('a', '房屋修缮', '5')]))).toEqual(['a weak'])
  })

  it('joins by name against the amounts only where nothing else is left, and names it', () => {
    const joined = join(
      [project('会议费', '5'), project('培训费', '7', { row: 1 })],
      [sheet('a', '会议费', '6'), sheet('b', '车辆购置', '9')],
    )
    expect(pairs(joined)).toEqual(['a weak', null])
    expect(joined.projects[0]?.sheet?.amountsEqual).toBe(false)
    expect(codes(joined)).toEqual([
      'join-by-name',
      'project-without-sheet',
      'sheet-without-project',
    ])
    expect(
      pairs(join([project('会议费', '5')], [sheet('a', '会议费', '6'), sheet('b', '会务', '5')])),
    ).toEqual(['b weak'])
  })

  it('joins by name alone where a sheet prints no amount', () => {
    expect(pairs(join([project('会议费', '5')], [sheet('a', '会议费', null)]))).toEqual([
      'a likely',
    ])
  })

  it('says once where a document has no sheets, or no projects', () => {
    expect(codes(join([project('甲', '1'), project('乙', '2')], []))).toEqual(['no-sheets'])
    expect(codes(join([], [sheet('a', '甲', '1')]))).toEqual(['no-projects'])
    expect(codes(join([], []))).toEqual([])
  })

  it('takes no sheet twice and finds the same again', () => {
    const name = fc.constantFrom(
      '会议',
      '会议费',
      '培训',
      '培训与会议',
      '2023年培训',
      '提前下达2024年会议',
    )
    const amount = fc.constantFrom('0', '5', '5.00', '7', null)
    const inputs = fc.tuple(
      fc.array(fc.tuple(name, amount), { maxLength: 9 }),
      fc.array(fc.tuple(name, amount), { maxLength: 9 }),
    )
    fc.assert(
      fc.property(inputs, ([left, right]) => {
        const projects = left.map(([text, total], row) =>
          project(text, total, { row, funding: row % 2 ? 'carryOver.generalPublic' : 'unitFunds' }),
        )
        const sheets = right.map(([text, total], index) => sheet(`s${index}`, text, total))
        const joined = join(projects, sheets)
        const used = joined.projects.flatMap(({ sheet: found }) => found?.table ?? [])
        expect(new Set(used).size).toBe(used.length)
        expect(join(projects, sheets)).toEqual(joined)
        const named = codes(joined).filter(
          code => code.endsWith('without-project') || code.endsWith('without-sheet'),
        ).length
        if (left.length > 0 && right.length > 0)
          expect(named).toBe(left.length + right.length - 2 * used.length)
      }),
      { seed: 20241123, numRuns: 500 },
    )
  })
})

describe('assign', () => {
  it('is as good as the best of all permutations', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: -1000, max: 2000 }), {
            minLength: columns,
            maxLength: columns,
          }),
          { minLength: rows, maxLength: rows },
        ),
      )
    const best = (scores: number[][], taken: number, skips: number): number => {
      const [row, ...rest] = scores
      if (!row) return 0
      const taking = row.map((score, column) =>
        taken & (1 << column) ? -Infinity : score + best(rest, taken | (1 << column), skips),
      )
      return Math.max(...taking, skips > 0 ? best(rest, taken, skips - 1) : -Infinity)
    }
    fc.assert(
      fc.property(matrix, scores => {
        const columns = scores[0]?.length ?? 0
        const assigned = assignColumns(
          scores.length,
          columns,
          (row, column) => scores[row]?.[column] ?? 0,
        )
        const total = assigned.reduce(
          (sum, column, row) => sum + (column < 0 ? 0 : (scores[row]?.[column] ?? 0)),
          0,
        )
        expect(total).toBe(best(scores, 0, Math.max(0, scores.length - columns)))
      }),
      { seed: 20241123 },
    )
  })
})

describe('joining many', () => {
  it('joins 290 copies of one document to one another, each pair once', () => {
    const projects = Array.from({ length: 290 }, (_, copy) =>
      changchun.projects.filter(isListed).map(entry => ({ ...entry, id: `${entry.id}-${copy}` })),
    ).flat()
    const sheets = Array.from({ length: 290 }, (_, copy) =>
      changchun.sheets.map(entry => ({ ...entry, table: `${entry.table}-${copy}` })),
    ).flat()
    const joined = join(projects, sheets)
    const tables = new Map(changchun.projects.map(({ name, sheet: found }) => [name, found?.table]))
    joined.projects.forEach(({ name, sheet: found }) =>
      expect(found?.table.split('-')[0]).toBe(tables.get(name)),
    )
  })

  it('joins 2,000 projects of 50 amounts', () => {
    const word = (index: number) =>
      String.fromCharCode(
        0x4e00 + ((index * 7919) % 20000),
        0x4e00 + ((index * 104729) % 20000),
        0x4e00 + ((index * 31) % 20000),
      )
    const projects = Array.from({ length: 2000 }, (_, index) =>
      project(`${word(index)}${word(index + 1)}经费`, String((index % 50) + 1), { row: index }),
    )
    const sheets = projects
      .map(({ name }, index) =>
        sheet(`s${index}`, `市本级${name.slice(0, -2)}`, `${(index % 50) + 1}.00`),
      )
      .reverse()
    const joined = join(projects, sheets)
    joined.projects.forEach(({ sheet: found }, index) =>
      expect(found).toMatchObject({ table: `s${index}`, confidence: 'likely' }),
    )
  })

  it('joins most of 2,000 different names that have one amount', () => {
    const projects = Array.from({ length: 2000 }, (_, index) =>
      project(`社会管理专项第${index}号`, '5', { row: index }),
    )
    const joined = join(
      projects,
      projects.map(({ name }, index) =>
        sheet(`s${index}`, index % 2 ? name : `${name}（续）`, '5'),
      ),
    )
    expect(joined.projects.filter(({ sheet: found }) => found !== null).length).toBeGreaterThan(900)
  })
})
