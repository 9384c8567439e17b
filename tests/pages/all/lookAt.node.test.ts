import { standingTotal } from '@/budget/library/types'
import { expect, test } from 'vitest'
import { buildHolding, listScopes } from '@/budget/library/buildHolding'
import { listEntries } from '@/budget/library/listEntries'
import { plainText } from '@/text/segments'
import { allFinding } from '@/pages/all/allFinding'
import { readAllQuery } from '@/pages/all/allQuery'
import { chooseScope, lookAt, placeValues } from '@/pages/all/lookAt'
import { sayCoverage } from '@/pages/all/names'
import { libraryDocument as made } from '../../fixtures/libraryDocuments'

const water = { department: '水务局', region: '甲市', role: 'unit' } as const
const documents = [
  made('read', { total: 300 }, { unit: '甲市财政局', region: '甲市' }),
  made('one', {}, { unit: '甲市水文站', ...water }),
  made('two', {}, { unit: '甲市水库', ...water }),
]
const entries = listEntries(documents)
const scopes = listScopes(entries)

/** What an address looks at, with what it asks for in vain. */
function look(query: Record<string, string>) {
  const asked = readAllQuery(query).values
  const scope = chooseScope(scopes, asked.held)!
  const { values, missing } = placeValues(asked, scope)
  const own = entries.filter(({ region }) => values.area === undefined || region === values.area)
  const detail = values.dept === null ? null : entries.filter(({ group }) => group === values.dept)
  const looked = lookAt({ scope, holding: buildHolding(own), detail, values })
  const nothing = () => null
  const trace = {
    sum: () => nothing,
    part: () => nothing,
    share: () => nothing,
    entry: () => nothing,
  }
  const finding = allFinding({ ...looked, scope, unit: '万元', trace })
  return { looked, missing: [...missing, ...looked.missing], finding: plainText(finding) }
}

test('what an address asks for in vain is named, and all of it is shown instead', () => {
  const all = look({}).finding
  for (const [query, ...missing] of [
    [{ held: '1999-budget' }, '1999\u2009年预算'],
    [{ area: '丙省' }, '丙省'],
    [{ area: '-' }, '名称里没有地区'],
    [{ dept: '没有的局' }, '没有的局'],
    [{ dept: '没有的局', doc: 'x' }, '没有的局', 'x'],
    [{ doc: 'read' }, 'read'],
    [{ at: 'f:999' }, 'f:999'],
  ] as const) {
    const { missing: said, finding } = look(query)
    expect(said, JSON.stringify(query)).toEqual(missing)
    expect(finding, JSON.stringify(query)).toBe(all)
  }
  expect(look({ dept: '甲市水务局', doc: 'gone' }).missing).toEqual(['gone'])
  expect(look({ dept: '甲市水务局', doc: 'one' }).missing).toEqual([])
})

test('a department of which no total was read has none, and no nought', () => {
  const { looked, finding } = look({ dept: '甲市水务局' })
  expect(looked.level.whole).toBeNull()
  expect(finding).toContain('没有读到总额')
})

test('what sums cover is told of the region where one is chosen', () => {
  const { coverage } = buildHolding(entries)
  expect(sayCoverage({ coverage, sums: [] }, { isRegion: false })).toMatch(/^文库里这一年度/)
  const standing = { key: standingTotal, name: '', value: 1, documents: 2 }
  expect(
    sayCoverage({ coverage, sums: [standing] }, { isRegion: true }).replace(/\s/g, ''),
  ).toContain('有2份没有读到支出总计，它们的总额是功能科目的合计。')
  expect(sayCoverage({ coverage, sums: [] }, { isRegion: true })).toMatch(
    /^文库里这一地区、这一年度/,
  )
})
