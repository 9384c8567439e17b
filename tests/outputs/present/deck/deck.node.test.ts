import { clausesOf, titleText } from '@/text/title'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { countChecks, runChecks } from '@/budget/checks'
import { listProjects } from '@/budget/projects'
import { buildDeck, majorProjects } from '@/outputs/present/deck/deck'
import type { Deck } from '@/outputs/present/deck/types'
import { firstFinding } from '@/outputs/present/deck/slideText'
import { relationCount } from '../../../fixtures/changchun'
import { invented, samples } from '../../../fixtures/documents'

const real = JSON.parse(readFileSync('data/budgets/310001-2024.json', 'utf8')) as BudgetDocument
/** With plain blanks for thin ones. */
const told = ({ slides }: Deck) =>
  slides.map(({ id, title }) => `${id}: ${titleText(title)}`.replaceAll('\u2009', ' '))

describe('the slides of the published budget', () => {
  test('tell one finding each, in the order in which a budget is told', () => {
    expect(told(buildDeck({ document: real, unit: '万元' }))).toMatchInlineSnapshot(`
      [
        "title: 长春市社会保险事业管理局(本级)",
        "headline: 2024 年预算 9,619.41 万元",
        "flow: 2024 年用 9,619.41 万元，95.1% 来自当年预算",
        "structure: 2024 年支出 9,619.41 万元，91.9% 用在社会保障和就业支出",
        "split: 基本支出 7,216.31 万元，占 75.0%",
        "economic: 基本支出 7,216.31 万元，82.4% 是工资福利支出",
        "three-public: 2024 年“三公”经费 14.72 万元，比上年减少 5.10 万元（−25.7%），主要是公务接待费减少 4.50 万元",
        "changes: 收支总计比上年减少 97,598.96 万元（−91.0%），是口径变化：2024 年社保基金类转移支付不计入部门收支预算",
        "projects: 13 个项目共 2,403.10 万元，“助保贷款贴息补助专项”占 23.7%、“长春市社会保险事业管理局运行费”占 21.3%",
        "p-0bbx9i5: 助保贷款贴息补助专项 570.00 万元，全部来自当年一般公共预算",
        "p-0wa28jn: 长春市社会保险事业管理局运行费 512.81 万元，全部来自当年一般公共预算",
        "p-1xmyzo3: 长春市社会保险事业管理局聘用人员经费 507.00 万元，全部来自当年一般公共预算",
        "p-0j64eix: 中央企业退休人员社会化管理人事档案案管理补助资金 174.79 万元，全部来自当年一般公共预算",
        "p-0ke1l4g: 中央企业及原中央下放企业退休人员社会化管理人事档案案补助资金 174.79 万元，全部来自上年结转（一般公共预算）",
        "checks: 各数之间的勾稽关系",
        "closing: 以上是 2024 年部门预算",
      ]
    `)
  })

  test('say how the relations come out once they have been tested', () => {
    const { slides } = buildDeck({
      document: real,
      unit: '万元',
      checks: countChecks(runChecks(real)),
    })
    expect(titleText(slides.find(({ id }) => id === 'checks')?.title ?? [])).toMatch(
      new RegExp(`^${relationCount}\u2009条勾稽关系：.*4\u2009条不成立`),
    )
  })

  test('take the largest projects until they make up 80 % of project expenditure', () => {
    const list = listProjects(real)
    const major = majorProjects(list)
    const told = major.reduce((sum, { fen }) => sum + (fen ?? 0), 0)
    expect(major.map(({ fen }) => fen)).toEqual([
      570000000, 512810000, 507000000, 174790000, 174790000,
    ])
    expect(told * 100).toBeGreaterThanOrEqual((list.total ?? 0) * 80)
    expect((told - (major.at(-1)?.fen ?? 0)) * 100).toBeLessThan((list.total ?? 0) * 80)
  })

  test('never tell more than eight projects, however even they are', () => {
    const list = listProjects(real)
    const entry = list.entries[0]
    if (!entry) throw new Error('no project')
    const even = Array.from({ length: 40 }, (_, at) => ({ ...entry, id: String(at), fen: 100 }))
    expect(majorProjects({ ...list, entries: even, whole: 4000 })).toHaveLength(8)
  })

  test('carry the sentences of the document as notes, each with its lines, as printed', () => {
    const { slides } = buildDeck({ document: real, unit: '万元' })
    const paragraphs = real.parts.flatMap(({ sections }) =>
      sections.flatMap(({ paragraphs }) => paragraphs),
    )
    const noted = slides.filter(({ kind, notes }) => kind !== 'project' && notes.length > 0)
    expect(noted.map(({ id }) => id)).toEqual([
      'title',
      'headline',
      'flow',
      'structure',
      'split',
      'economic',
      'three-public',
      'changes',
      'projects',
    ])
    for (const { notes } of noted) for (const note of notes) expect(paragraphs).toContainEqual(note)
    const project = slides.find(slide => slide.kind === 'project')
    expect(project?.notes).toEqual([
      {
        text: project?.project.sheet?.sheet.goal[0],
        lines: [project?.project.sheet?.sheet.goalLine],
      },
    ])
  })

  test('leave out what the document has no data for, and say so', () => {
    const bare: BudgetDocument = {
      ...real,
      tables: [],
      meanings: [],
      projects: [],
      sheets: [],
      statements: [],
      staff: null,
    }
    const { slides, missing } = buildDeck({ document: bare, unit: '万元' })
    expect(slides.map(({ id }) => id)).toEqual(['title', 'headline', 'checks', 'closing'])
    expect(missing.map(({ kind }) => kind)).toEqual([
      'flow',
      'structure',
      'split',
      'economic',
      'three-public',
      'changes',
      'projects',
      'project',
    ])
    for (const { reason } of missing)
      expect(reason).toMatch(/^(?:这份文件未公开|没有读到|.+公布为空).+。$/)
  })
})

describe('the slides of invented units', () => {
  const show = (file: string) => {
    const deck = buildDeck({ document: invented[file]!(), unit: '万元' })
    return { titles: told(deck), missing: deck.missing.map(({ kind }) => kind) }
  }
  test('tell what tables in 元 and sentences in 万元 say', () => {
    expect(show('xian-justice-2025.txt')).toEqual({
      titles: [
        'title: 汐岸区司法所',
        'headline: 2025 年预算 1,200.00 万元',
        'flow: 2025 年用 1,200.00 万元，66.7% 是基本支出',
        'structure: 2025 年支出 1,200.00 万元，83.3% 用在公共安全支出',
        'split: 基本支出 800.00 万元，占 66.7%',
        'economic: 基本支出 800.00 万元，78.8% 是工资福利支出',
        'three-public: 2025 年“三公”经费 32.00 万元，比上年减少 8.00 万元（−20.0%），主要是公务接待费减少 8.00 万元',
        'changes: 财政拨款收入比上年增加 150.00 万元（+15.0%）',
        'checks: 各数之间的勾稽关系',
        'closing: 以上是 2025 年单位预算',
      ],
      missing: ['projects', 'project'],
    })
  })
  test('have a slide for each project without a performance sheet', () => {
    expect(show('yunshan-seismology-2022.txt').titles.filter(title => /^p/.test(title))).toEqual([
      'projects: 2 个项目共 52.50 万元，76.2% 用于“台站观测设备更新”',
      'p-0175pmk: 台站观测设备更新 40.00 万元，没有绩效目标表',
      'p-1cq6ofh: 地震科普 12.50 万元，没有绩效目标表',
    ])
  })
  test('leave out what a document of one table has no data for', () => {
    expect(show('songling-hospital-2025.txt').missing).toEqual([
      'economic',
      'three-public',
      'changes',
      'projects',
      'project',
    ])
  })
})

describe('the slides of other units', () => {
  const find = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]

  test.skipIf(!find('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
    const deck = buildDeck({ document: find('jiangsu')!(), unit: '万元' })
    expect({ told: told(deck), missing: deck.missing.map(({ kind }) => kind) })
      .toMatchInlineSnapshot(`
      {
        "missing": [
          "changes",
          "projects",
          "project",
        ],
        "told": [
          "title: 江苏省政协办公厅",
          "headline: 2019 年预算 13,377.11 万元",
          "flow: 2019 年用 13,377.11 万元，76.8% 用在一般公共服务支出",
          "structure: 2019 年一般公共预算支出 13,297.11 万元，76.6% 用在一般公共服务支出",
          "split: 2019 年一般公共预算支出中，基本支出 6,442.75 万元，占 48.5%",
          "economic: 基本支出 6,442.75 万元，67.8% 是工资福利支出",
          "three-public: 2019 年“三公”经费 660.10 万元，公务接待费占 60.2%",
          "checks: 各数之间的勾稽关系",
          "closing: 以上是 2019 年预算",
        ],
      }
    `)
  })

  test.skipIf(!find('shanghai'))(
    '上海普陀 2025 (skipped where ../shared/samples is absent)',
    () => {
      const deck = buildDeck({ document: find('shanghai')!(), unit: '万元' })
      expect({ told: told(deck), missing: deck.missing.map(({ kind }) => kind) })
        .toMatchInlineSnapshot(`
      {
        "missing": [
          "projects",
          "project",
        ],
        "told": [
          "title: 上海市普陀区人民政府办公室",
          "headline: 2025 年预算 9,101.68 万元",
          "flow: 2025 年用 9,101.68 万元，73.0% 是项目支出",
          "structure: 2025 年支出 9,101.68 万元，90.2% 用在一般公共服务支出",
          "split: 基本支出 2,460.68 万元，占 27.0%",
          "economic: 基本支出 2,460.68 万元，86.0% 是工资福利支出",
          "three-public: 2025 年“三公”经费 867.50 万元，与上年持平，因公出国（境）费占 96.7%",
          "changes: 收支总计比上年减少 2,389.52 万元（−20.8%）",
          "checks: 各数之间的勾稽关系",
          "closing: 以上是 2025 年单位预算",
        ],
      }
    `)
    },
  )
})

describe('one finding', () => {
  test('ends at the first semicolon that is not quoted', () => {
    const said = firstFinding([
      { text: '甲“乙；丙”', role: 'text' },
      { text: '5%', role: 'key' },
      { text: '丁；戊', role: 'text' },
    ])
    expect(said).toEqual([
      { text: '甲“乙；丙”', key: false },
      { text: '5%', key: true },
      { text: '丁', key: false },
    ])
  })
})

describe('a title', () => {
  test('breaks behind its commas and nowhere else, and keeps what is to be kept', () => {
    const clauses = clausesOf([
      { text: '甲 ', key: false },
      { text: '5%', key: true },
      { text: '，乙，', key: false },
      { text: '丙', key: true },
    ])
    expect(clauses.map(titleText)).toEqual(['甲 5%，', '乙，', '丙'])
    expect(
      clauses
        .flat()
        .filter(({ key }) => key)
        .map(({ text }) => text),
    ).toEqual(['5%', '丙'])
  })
})
