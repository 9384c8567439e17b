import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { countChecks, runChecks } from '@/budget/checks'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { disclosure, readText } from '../../fixtures/documents'
import { fault, sidesOf } from './read'

const seed = new TextDecoder().decode(disclosure)
const xian = readFileSync('tests/fixtures/documents/xian-justice-2025.txt', 'utf8')
const codesOf = (text: string) => readText(text, 'fault.txt').diagnostics.map(({ code }) => code)
const failing = (text: string) => sidesOf(text, 'fails')
/** What fails in a text and not in the one that it was made of. */
const newIn = (text: string, before: string) => {
  const known = new Set(failing(before))
  return failing(text).filter(side => !known.has(side))
}

describe('reliability 2: the second page of a table whose first is lost', () => {
  const lines = xian.split('\n')
  const title = lines.findIndex(line => line.includes('收入预算总表'))
  const without = [...lines.slice(0, title), '<!-- page 2 -->', '', ...lines.slice(title + 8)]

  it('is no part of another table, and each of its amounts is said to be unread', () => {
    const document = readText(without.join('\n'), 'fault.txt')
    const before = readText(xian, 'fault.txt')
    expect(document.tables.map(({ title }) => title)).toEqual(
      before.tables.map(({ title }, index) => (index === 0 ? '' : title)),
    )
    expect(
      document.meanings[0]!.sides.flatMap(({ rows }) =>
        rows.flatMap(({ amounts }) => Object.keys(amounts)),
      ),
    ).toEqual([])
    expect(document.diagnostics.map(({ code }) => code)).toContain('table-not-read')
    expect(newIn(without.join('\n'), xian)).toEqual([])
  })
})

describe('reliability 4: a word of the head that is not known', () => {
  const changed = seed.replace('分类\t总计\t人员经费\t公用经费', '分类\t数额\t人员经费\t公用经费')

  it('costs no relation where it is a word for the total', () => {
    expect(changed).not.toBe(seed)
    const count = (text: string) => countChecks(runChecks(readText(text))).byOutcome
    expect(count(changed)).toEqual(count(seed))
    expect(codesOf(changed)).toEqual(codesOf(seed))
  })
})

test('reliability 5: a code that is another’s is named, and stands beside its double', () => {
  const changed = seed.replace('30103\t奖金', '30101\t奖金')
  expect(codesOf(changed)).toContain('code-name')
  expect(newIn(changed, seed)).toEqual([
    '表六 30101 的科目名称 = 同表 30101 的另一行｜奖金｜基本工资',
  ])
})

test('reliability 7: a number that is left out between two tables', () => {
  const titles = [
    '收入预算表',
    '支出预算表',
    '一般公共预算支出表',
    '政府性基金预算支出表',
    '项目支出表',
  ]
  const numbered = (left: number | null) =>
    `某市某局2025年部门预算\n\n${titles
      .map((title, at) =>
        at === left
          ? ''
          : `公开0${at + 1}表\n${title}\n单位：万元\n\n科目编码\t科目名称\t合计\n\t合计\t1.00\n`,
      )
      .join('\n')}`
  const numbers = (left: number | null) =>
    failing(numbered(left)).filter(side => side.startsWith('编号'))
  expect(numbers(null)).toEqual([])
  expect(numbers(3)).toEqual(['编号为 4 的表 = 应有一张｜0 张｜1 张'])
})

test('reliability 9: title, unit and head again in the middle of a table change nothing', () => {
  const lines = seed.split('\n')
  const start = lines.findIndex(
    (line, index) => line.startsWith('十、项目支出表') && lines[index + 2]?.startsWith('单位'),
  )
  const head = lines.slice(start, start + 6)
  const again = [...lines.slice(0, start + 10), '', ...head, ...lines.slice(start + 10)].join('\n')
  const [before, after] = [readText(seed), readText(again)]
  const listRows = (document: typeof before) =>
    document.meanings.map(({ sides }) =>
      sides.map(({ rows }) => rows.map(({ code, name, amounts }) => [code, name, amounts])),
    )
  expect(listRows(after)).toEqual(listRows(before))
  expect(newIn(again, seed)).toEqual([])
})

test('R8: a comparison with the document’s own year is a finding', () => {
  const own = xian.replace('比2024年预算增加150万元', '比2025年预算增加150万元')
  expect(newIn(own, xian)).toEqual(['正文“财政拨款收入”所比的年份 = 上一年｜2025 年｜2024 年'])
})

describe('R9: 总计 of the text of a final account', () => {
  const say = (sentence: string) => fault('K07', ['第二部分', `${sentence}\n\n第二部分`])
  test.each([
    '2024年度收入总计102.00万元、支出总计102.00万元。',
    '2024年度收、支总计102.00万元。',
    '2024年度总收入102万元，总支出102万元。',
    '2024年收入决算总额102万元，支出决算总额102万元。',
    '2024年度收入合计100.00万元，支出合计95.00万元。',
  ])('“%s” holds', sentence => {
    expect(failing(say(sentence))).toEqual([])
    expect(sidesOf(say(sentence), 'holds').filter(side => side.startsWith('正文'))).not.toEqual([])
  })
  it('is not this year’s revenue, nor what was spent', () => {
    expect(failing(say('2024年度收入总计100.00万元，支出总计95.00万元。'))).toEqual([
      '正文“收入” = 收支总表 总计｜100.00 万元｜102.00 万元',
      '正文“支出” = 收支总表 总计｜95.00 万元｜102.00 万元',
    ])
  })
})

test.each(['\u200b', '\u200e', '\ufeff', '\u2060'])(
  'G18: %j before every cell hides no figure',
  mark => {
    const document = readText(
      readFileSync('tests/fixtures/faults/G0.txt', 'utf8').replaceAll('\t', `${mark}\t${mark}`),
    )
    const control = readText(readFileSync('tests/fixtures/faults/G0.txt', 'utf8'))
    for (const subject of ['total', 'basic', 'project'] as const)
      expect(disclosureOf(document, subject)).toEqual(disclosureOf(control, subject))
    expect(countChecks(runChecks(document))).toEqual(countChecks(runChecks(control)))
  },
)
