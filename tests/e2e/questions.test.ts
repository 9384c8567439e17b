import { existsSync, readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { buildCompared } from '@/budget/library/buildCompared'
import { buildHolding, listScopes } from '@/budget/library/buildHolding'
import { listEntries } from '@/budget/library/listEntries'
import { shardNames, shelfVersion } from '@/budget/library/shards'
import { readFiles } from '@/reading/readFiles'
import { makeBudgets, type MadeBudget } from '../fixtures/madeBudgets'
import { makeYears } from '../fixtures/province'
import { madeDocument } from '../fixtures/sideBySide'
import { openPage } from './browser'
import { findUnsourced } from './figures'
import { openDocuments } from './openDocuments'
import { settled } from './views'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())
/** A name with or without the thin gaps of the page. */
const named = (text: string) => new RegExp(`^${[...text.replace(/\s/g, '')].join('\\s*')}$`)
/** The most actions that a question may take from the first page. */
const most = 3

interface Asked {
  readonly page: Page
  /** Does one thing, of at most three. */
  readonly act: (target: Locator) => Promise<void>
  readonly button: (name: string) => Promise<void>
  readonly problems: readonly string[]
}

/** Opens documents as a viewer does; the question begins at the first page. */
async function openFirst(documents: readonly BudgetDocument[], hash = '#/'): Promise<Asked> {
  const { page, problems } = await openPage('#/')
  await openDocuments(page, documents)
  await page.evaluate(to => {
    location.hash = to
  }, hash)
  await settled(page)
  let actions = 0
  const act = async (target: Locator) => {
    actions += 1
    expect(actions).toBeLessThanOrEqual(most)
    await target.click()
  }
  return {
    page,
    problems,
    act,
    button: name => act(page.getByRole('button', { name: named(name) })),
  }
}

const inNavigation = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name })

/** Asks a question of a suggested set in 对比; the answer is the heading. */
async function ask({ page, act, button }: Asked, set: string, question?: string): Promise<void> {
  await act(inNavigation(page, '对比'))
  await button(set)
  if (question) await button(question)
}

const formatFen = (fen: number) =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
/** The document with the most of something for each head, and how much in 元. */
function mostPerHead(made: readonly MadeBudget[], key: 'travel' | 'reception') {
  const heads = made.map(one => ({ ...one, each: Math.round(one[key] / one.staff) }))
  const [first] = heads.toSorted((one, other) => other.each - one.each)
  return (
    first &&
    `${first.unit}的人均${key === 'travel' ? '差旅费' : '公务接待费'}（按在职人员）最高，${formatFen(first.each)} 元`
  )
}

describe('a generated province answers in at most three actions', () => {
  const made = makeBudgets({ units: 11, seed: 17 })
  const [first] = made
  const unit = first?.unit ?? ''
  const documents = made.map(({ document }) => document)
  const years = made.filter(one => one.unit === unit && one.kind === 'budget')
  const ofYear = made.filter(({ year, kind }) => year === 2024 && kind === 'budget')

  test('who spends most per head on travel and on reception', async () => {
    for (const [key, name] of [
      ['travel', '谁的人均差旅费最高'],
      ['reception', '谁的人均公务接待费最高'],
    ] as const) {
      const asked = await openFirst(documents)
      await ask(asked, '2024年预算的 12 个单位', name)
      await expect.poll(() => heading(asked.page)).toContain(mostPerHead(ofYear, key))
      await settled(asked.page)
      expect(await findUnsourced(asked.page)).toEqual([])
      expect(asked.problems).toEqual([])
    }
  }, 120_000)

  test('which items grew three years in a row', async () => {
    const asked = await openFirst(documents)
    await ask(asked, `${unit}的 4 年预算`, '哪些功能科目连年增加')
    const codes = Object.keys(first?.items ?? {})
    const of = (code: string) =>
      years.toSorted((one, other) => one.year - other.year).map(({ items }) => items[code] ?? 0)
    const grew = codes.filter(code =>
      of(code).every((fen, at, all) => at === 0 || fen > (all[at - 1] ?? 0)),
    )
    expect(grew.length).toBeGreaterThan(0)
    expect(grew.length).toBeLessThan(codes.length)
    await expect.poll(() => heading(asked.page)).toMatch(/连年增加（2021–2024 年，三次都增加）/)
    for (const code of codes)
      expect(
        await asked.page
          .getByRole('row')
          .filter({ hasText: code })
          .filter({ hasText: '连年增加' })
          .count(),
      ).toBe(grew.includes(code) ? 1 : 0)
    await settled(asked.page)
    expect(await findUnsourced(asked.page)).toEqual([])
    expect(asked.problems).toEqual([])
  }, 60_000)

  test('what was budgeted and what was spent', async () => {
    const asked = await openFirst(documents)
    await ask(asked, `${unit} 2024年的预算与决算`)
    const [budget = 0, spent = 0] = ['budget', 'finalAccount'].map(kind => {
      const own = made.find(one => one.unit === unit && one.year === 2024 && one.kind === kind)
      return Object.values(own?.items ?? {}).reduce((sum, fen) => sum + fen, 0)
    })
    const inTenThousands = (fen: number) => formatFen(Math.round(fen / 10_000))
    await expect
      .poll(() => heading(asked.page))
      .toMatch(
        new RegExp(
          `^本年支出预算数 ${inTenThousands(budget)} 万元，决算数 ${inTenThousands(spent)} 万元，相差 −?[\\d,.]+`,
        ),
      )
    await settled(asked.page)
    expect(await findUnsourced(asked.page)).toEqual([])
    expect(asked.problems).toEqual([])
  }, 60_000)
})

describe('prepared sums of a generated province answer in at most three actions', () => {
  const entries = listEntries(makeYears({ documents: 240, seed: 11 }))
  const scopes = listScopes(entries).map(scope => ({ ...scope, buckets: 1, wordFiles: 1 }))
  const files = new Map<string, unknown>([['index.json', { version: shelfVersion, scopes }]])
  for (const scope of scopes) {
    const own = entries.filter(({ year, kind }) => year === scope.year && kind === scope.kind)
    files.set(shardNames.all(scope), buildHolding(own))
    files.set(shardNames.compared(scope), buildCompared(entries, scope))
  }
  async function open(): Promise<Asked> {
    const { page, problems } = await openPage('#/all?shelf=sums&held=2024-budget', {
      before: tab =>
        tab.route('**/sums/**', route => {
          const name = new URL(route.request().url()).pathname.split('/sums/')[1] ?? ''
          return files.has(name)
            ? route.fulfill({ json: files.get(name) })
            : route.fulfill({ status: 404, body: '' })
        }),
    })
    await expect.poll(() => heading(page)).toContain('份文件相加')
    let actions = 0
    const act = async (target: Locator) => {
      actions += 1
      expect(actions).toBeLessThanOrEqual(most)
      await target.click()
    }
    const button = (name: string) => act(page.locator('.ask label').filter({ hasText: name }))
    return { page, problems, act, button }
  }
  const counted = entries.filter(one => one.counting === 'counted')
  const valueOf = (one: (typeof entries)[number], key: string) =>
    one.figures.find(figure => figure.key === key)?.value ?? 0
  /** The lines of the answer as it is saved. */
  const saveAnswer = async (page: Page) => {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.ask').getByRole('button', { name: '保存 CSV 数据' }).click(),
    ])
    return readFileSync(await saved.path(), 'utf8')
      .replace('\uFEFF', '')
      .split(/\r?\n/)
  }
  const answerOf = async (page: Page) => plain(await page.locator('.ask .finding').innerText())

  test('who spends most per head on travel and on reception', async () => {
    const { page, problems, button } = await open()
    for (const [name, key] of [
      ['人均差旅费', 'e:30211'],
      ['人均公务接待费', 'reception'],
    ] as const) {
      await button(name)
      const both = counted.filter(
        one =>
          one.year === 2024 &&
          one.kind === 'budget' &&
          valueOf(one, key) > 0 &&
          valueOf(one, 'staff.active') > 0,
      )
      const each = (one: (typeof entries)[number]) =>
        Math.round(valueOf(one, key) / valueOf(one, 'staff.active'))
      const [first] = both.toSorted((one, other) => each(other) - each(one))
      await expect
        .poll(() => answerOf(page))
        .toContain(`${first!.unit}的${name}（按在职人员）最高，${formatFen(each(first!))} 元`)
      expect(plain(await page.locator('.ask .note').innerText())).toContain(
        `两样都大于零的 ${both.length} 份排了名`,
      )
      await settled(page)
      expect(await findUnsourced(page)).toEqual([])
      const [, best] = await saveAnswer(page)
      expect(best).toContain(`${first!.unit},${(each(first!) / 100).toFixed(2)},`)
    }
    expect(problems).toEqual([])
  }, 120_000)

  test('which items grew three years in a row', async () => {
    const { page, problems, button } = await open()
    await button('历年增减')
    const items = new Set(
      counted
        .flatMap(one => one.figures.map(({ key }) => key))
        .filter(key => /^f:\d{7}$/.test(key)),
    )
    const grew = [...items].filter(key => /[0-8]$/.test(key))
    expect(grew.length).toBeGreaterThan(0)
    expect(grew.length).toBeLessThan(items.size)
    await expect
      .poll(() => answerOf(page))
      .toContain(`有 ${grew.length} 个项级科目连年增加（2021–2024 年，每次都增加）`)
    for (const key of items)
      expect(
        await page
          .locator('.ask tbody tr')
          .filter({ hasText: key.slice(2) })
          .filter({ hasText: '连年增加' })
          .count(),
      ).toBe(grew.includes(key) ? 1 : 0)
    await settled(page)
    expect(await findUnsourced(page)).toEqual([])
    expect(problems).toEqual([])
  }, 120_000)

  test('what was budgeted and what was spent', async () => {
    const { page, problems, button } = await open()
    await button('预算与决算')
    const own = (kind: string) =>
      counted
        .filter(one => one.year === 2024 && one.kind === kind)
        .reduce((sum, one) => sum + valueOf(one, 'total'), 0)
    const amount = (fen: number) => `${formatFen(Math.round(fen / 10_000))} 万元`
    await expect
      .poll(() => answerOf(page))
      .toContain(`2024 年预算 ${amount(own('budget'))}，决算 ${amount(own('finalAccount'))}`)
    await settled(page)
    expect(await findUnsourced(page)).toEqual([])
    const [header, whole] = await saveAnswer(page)
    expect(header).toContain('预算（万元）,决算（万元）,相差（万元）')
    const [budget, spent] = [own('budget'), own('finalAccount')].map(fen => fen / 1_000_000)
    const figures = whole!.split(',').slice(2, 4).map(Number)
    expect(figures[0]).toBeCloseTo(budget!, 1)
    expect(figures[1]).toBeCloseTo(spent!, 1)
    await page.locator('.ask .finding [data-sourced]').first().click()
    await page.getByRole('dialog').waitFor()
    expect(problems).toEqual([])
  }, 120_000)
})

describe('growth over the years', () => {
  const grown = (year: number, amount: string, other: string) =>
    madeDocument({
      unit: '甲市统计局',
      year,
      functional: [
        [null, '合计', '100.00'],
        ['201', '一般公共服务支出', amount],
        ['208', '社会保障和就业支出', other],
      ],
    })

  test('three years in a row are three increases of the same item, in the lines of a page too', async () => {
    const asked = await openFirst(
      [
        grown(2024, '40.00', '4.00'),
        grown(2023, '30.00', '2.00'),
        grown(2022, '20.00', '3.00'),
        grown(2021, '10.00', '1.00'),
      ],
      '#/?unit=甲市统计局&year=2024',
    )
    const { page, act } = asked
    await act(inNavigation(page, '支出结构'))
    await act(page.getByRole('columnheader', { name: '历年', exact: true }).getByRole('button'))
    const rowOf = (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    await expect
      .poll(async () => plain(await rowOf('一般公共服务支出').innerText()))
      .toContain('↑3')
    expect(plain(await rowOf('社会保障和就业支出').innerText())).not.toContain('↑')
    await act(rowOf('一般公共服务支出').locator('td.years [data-sourced]'))
    await expect
      .poll(async () => plain(await page.getByRole('dialog').innerText()))
      .toContain('到 2024 年连增 3 年')
    expect(asked.problems).toEqual([])
  }, 60_000)

  test('a year without a document is no increase, and the sentence says which', async () => {
    const asked = await openFirst([
      grown(2024, '40.00', '4.00'),
      grown(2022, '20.00', '3.00'),
      grown(2021, '10.00', '1.00'),
    ])
    await ask(asked, '甲市统计局的 3 年预算', '哪些功能科目连年增加')
    await expect.poll(() => heading(asked.page)).toContain('没有 2023 年的文件，看不出哪些连年增加')
    expect(asked.problems).toEqual([])
  }, 60_000)
})

const folder = '../shared/samples/text'
const files = (...names: readonly string[]) =>
  names.map(file => ({
    file: `${file}.txt`,
    load: () => ({ bytes: new Uint8Array(readFileSync(`${folder}/${file}.txt`)), sha256: null }),
  }))
async function readSamples(...groups: readonly (readonly string[])[]) {
  const results = []
  for (const group of groups) results.push(...(await readFiles(files(...group), { join: true })))
  return results.flatMap(result => (result.outcome === 'read' ? result.document : []))
}
const npc = [
  ['jiangsu-npc-office-2017'],
  ['jiangsu-npc-office-2018'],
  ['jiangsu-npc-office-2019-prose', 'jiangsu-npc-office-2019-tables'],
] as const

describe.skipIf(!existsSync(folder))('published documents, where samples are there,', () => {
  test('say which items grew every year, and the travel per head', async () => {
    const documents = await readSamples(...npc)
    const asked = await openFirst(documents)
    const { page } = asked
    await ask(asked, '江苏省人大常委会办公厅的 3 年预算', '哪些功能科目连年增加')
    await expect
      .poll(() => heading(page))
      .toMatch(/9 项连年增加（2017–2019 年，两次都增加），增加最多的是行政运行，\+2,902\.26$/)
    expect(await page.getByRole('row').filter({ hasText: '连年增加' }).count()).toBe(9)
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: '行政运行' }) })
    expect(plain(await row.innerText())).toMatch(
      /4,545\.94 6,372\.32 7,448\.20 \+2,902\.26 \+63\.8% 连年增加/,
    )
    await page.getByRole('button', { name: '哪年的人均差旅费最高' }).click()
    await expect
      .poll(() => heading(page))
      .toMatch(
        /^人均差旅费（按编制）由 2017 年的 6,784\.66 元增加到 2019 年的 6,952\.66 元（\+2\.5%）；3 年里最高的是 2019 年/,
      )
    await settled(page)
    expect(await findUnsourced(page)).toEqual([])
    expect(asked.problems).toEqual([])
  }, 180_000)

  test('say what was budgeted and what was spent, and who tells no heads', async () => {
    const documents = await readSamples(
      ['shanghai-putuo-finance-final-account-2024'],
      ['shanghai-putuo-street-office-2024'],
    )
    const unit = documents.find(({ kind }) => kind === 'finalAccount')?.unit.name ?? ''
    const asked = await openFirst(documents, `#/?unit=${encodeURIComponent(unit)}&year=2024`)
    await asked.act(inNavigation(asked.page, '变化与原因'))
    await expect
      .poll(() => heading(asked.page))
      .toMatch(/^一般公共预算财政拨款支出 2,940\.05 万元，完成预算 2,993\.92 万元的 98\.2%/)
    expect(await findUnsourced(asked.page)).toEqual([])
    expect(asked.problems).toEqual([])
  }, 60_000)
})
