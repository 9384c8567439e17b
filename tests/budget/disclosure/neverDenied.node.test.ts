import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { disclosureSubjects, type SubjectKey } from '@/budget/disclosure/subjects'
import { fundReports } from '@/budget/revenue/funds'
import { listProjects } from '@/budget/projects'
import type { BudgetDocument } from '@/document/document'
import { slideMakers } from '@/outputs/present/deck/slideMakers'
import { disclosure, readText, samples } from '../../fixtures/documents'

/** Words of subjects, written down apart from the program's. */
const words: Partial<Record<SubjectKey, readonly string[]>> = {
  total: ['支出合计', '支出总计', '本年支出', '支出预算'],
  structure: ['功能分类', '一般公共服务支出', '（类）'],
  split: ['基本支出', '项目支出'],
  basic: ['基本支出'],
  project: ['项目支出'],
  uses: ['人员经费', '公用经费', '工资福利支出'],
  personnel: ['人员经费', '工资福利支出'],
  operating: ['公用经费', '商品和服务支出'],
  economic: ['经济分类', '工资福利支出', '商品和服务支出'],
  threePublic: ['三公', '公务用车', '公务车', '公务接待', '出国', '出境'],
  overseas: ['出国', '出境'],
  vehicles: ['公务用车', '公务车'],
  reception: ['接待'],
  projects: ['项目经费', '项目名称', '一级项目', '二级项目', '绩效目标'],
  indicators: ['绩效目标', '绩效指标', '满意度指标'],
  revenue: ['收入合计', '收入总计', '本年收入', '财政拨款'],
  governmentFund: ['政府性基金'],
  stateCapital: ['国有资本经营'],
  changes: ['比上年', '上年预算', '增减'],
  staff: ['在职人员', '实有人数', '编制人数'],
  procurement: ['政府采购'],
  operatingFunds: ['机关运行经费'],
}
const keys = Object.keys(disclosureSubjects) as SubjectKey[]
const denial = /未公开|没有公布|没有公开/

/** What slides and funds say instead of figures. */
function said(document: BudgetDocument): readonly string[] {
  const input = {
    document,
    unit: '万元',
    earlier: null,
    projects: listProjects(document),
    major: [],
    checks: null,
  } as const
  return [
    ...Object.values(slideMakers).flatMap(make => {
      const slides = make(input)
      return typeof slides === 'string'
        ? [slides]
        : slides.map(({ title }) => title.map(({ text }) => text).join(''))
    }),
    ...fundReports(document).map(({ name, state, detail }) =>
      state === 'notDisclosed' ? `未公开${name}：${detail}` : detail,
    ),
  ]
}

function expectNothingDenied(text: string, document: BudgetDocument): void {
  const packed = text.replace(/\s/g, '')
  for (const key of keys) {
    const { state, name } = disclosureOf(document, key)
    const standing = words[key]?.find(word => packed.includes(word))
    if (standing === undefined) continue
    expect([key, standing, state]).not.toContain('notDisclosed')
    for (const sentence of said(document))
      if (denial.test(sentence)) expect(sentence).not.toContain(name)
  }
}

const first = new TextDecoder().decode(disclosure)
/** Ways in which files lose their form; the words and amounts of the tables still stand in them. */
const damages: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', text => text],
  ['rows without their ends', text => text.replace(/(\t[^\n]*)\n(?=[^\n]*\t)/g, '$1\t')],
  ['rows cut at every third tab', text => text.replace(/((?:[^\t\n]*\t){3})/g, '$1\n')],
  ['titles away', text => text.replace(/^[^\t\n]*表[^\t\n]{0,4}$/gm, '')],
  [
    'headers replaced',
    text => text.replace(/(?:合计|小计|科目编码|科目名称|金额|预算数)/g, '甲乙'),
  ],
  ['columns joined by blanks', text => text.replace(/\t/g, '  ')],
  [
    'other words for vehicles',
    text => text.replace(/公务用车/g, '公务车').replace(/出国（境）/g, '出境'),
  ],
]

describe('nothing that stands in a file is said not to be disclosed', () => {
  it.each(damages)('first document, %s', (_, damage) => {
    const text = damage(first)
    const document = tryReading(text)
    if (document) expectNothingDenied(text, document)
  })
  const faults = readdirSync('tests/fixtures/faults').filter(name => name.endsWith('.txt'))
  it.each(faults)('%s', name => {
    const text = readFileSync(`tests/fixtures/faults/${name}`, 'utf8')
    for (const [, damage] of damages) {
      const document = tryReading(damage(text))
      if (document) expectNothingDenied(damage(text), document)
    }
  })
  it.skipIf(Object.keys(samples).length === 0)('samples', () => {
    for (const [name, read] of Object.entries(samples))
      expectNothingDenied(readFileSync(`../shared/samples/${name}`, 'utf8'), read())
  })
})

/** The words of a table without title and header are lost, its amounts are not. */
it('amounts in tables without title and header words are not denied', () => {
  const text = first
    .replace(/^[^\t\n]*三公[^\n]*$/gm, '')
    .replace(/[^\t\n]*(?:三公|出国|出境|公务|接待|车)[^\t\n]*/g, '甲乙')
  const document = tryReading(text)
  expect(document && disclosureOf(document, 'threePublic').state).not.toBe('notDisclosed')
})

/** A text that is refused as a whole is shown nowhere. */
function tryReading(text: string): BudgetDocument | null {
  try {
    return readText(text)
  } catch {
    return null
  }
}
