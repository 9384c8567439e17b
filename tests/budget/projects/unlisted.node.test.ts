import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  describeTotal,
  listFinding,
  listProjects,
  projectFinding,
  statedCounts,
} from '@/budget/projects'
import { projectProvenance, wholeProvenance } from '@/budget/projects/provenance'
import { summarise } from '@/budget/tree/summary'
import type { Provenance } from '@/text/provenance'
import type { Segment } from '@/text/segments'
import { explain } from '@/provenance/explain'
import { readDocument } from '@/reading/readDocument'

const read = (fault: string, change = (text: string) => text) =>
  readDocument({
    bytes: new TextEncoder().encode(
      change(readFileSync(`tests/fixtures/faults/${fault}.txt`, 'utf8')),
    ),
    file: `${fault}.txt`,
  })
const say = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')

it('lists a project that only the text describes, and says so', () => {
  const document = read('K15')
  const list = listProjects(document)
  expect(say(listFinding(list, '万元'))).toBe('读到 1 个项目共 795.00 万元')
  expect(say(describeTotal(list, '万元'))).toBe(
    '文件里没有读到项目支出表，1 个项目取自项目经费情况说明，相加得 795.00 万元',
  )
  const [entry] = list.entries
  expect(say(projectFinding(entry!, '万元'))).toBe('人民调解 795.00 万元，见正文的项目经费情况说明')
  expect(explain(document, projectProvenance(entry!))?.seen).toMatchObject({
    kind: 'words',
    line: 23,
    text: '795万元',
  })
  expect([list.whole, explain(document, wholeProvenance(list))?.value]).toEqual([
    800_000_000,
    { kind: 'money', fen: 800_000_000 },
  ])
  expect(summarise(document).projects).toBe(1)
})

it('lists a project that only its sheet prints, and no sum of none', () => {
  const sheet = listProjects(read('K16'))
  expect(say(describeTotal(sheet, '万元'))).toBe(
    '文件里没有读到项目支出表，1 个项目取自绩效目标表，相加得 410.00 万元',
  )
  expect(sheet.withoutProject).toEqual([])
  const blank = listProjects(read('K15', text => text.replace('\n795万元', '\n详见附件')))
  expect(say(listFinding(blank, '万元'))).toBe('读到 1 个项目，没有读出金额')
  expect(say(describeTotal(blank, '万元'))).toBe(
    '文件里没有读到项目支出表，1 个项目取自项目经费情况说明',
  )
  // Blank is not zero.
  expect([blank.sum, blank.groups[0]?.sum]).toEqual([null, null])
})

it('says what the text counts, each figure with its statement', () => {
  const document = readDocument({
    bytes: new TextEncoder().encode(
      [
        '甲县司法局 2024 年部门预算',
        '第一部分 预算表',
        '支出预算总表',
        '单位：万元',
        '科目编码\t科目名称\t合计',
        '204\t公共安全支出\t9000.00',
        '\t合计\t9000.00',
        '第二部分 其他情况说明',
        '一、绩效目标设置情况',
        '2024年度，本部门编报绩效目标的项目共19个，涉及项目预算资金6484.05万元。',
      ].join('\n'),
    ),
    file: 'counts.txt',
  })
  const segments = statedCounts(document, '元')
  expect(say(segments)).toBe(
    '正文写到：编报绩效目标的项目 19 个，涉及项目预算资金 64,840,500.00 元',
  )
  const [count, amount] = segments.flatMap(({ provenance }) => provenance ?? [])
  expect(explain(document, count as Provenance)?.value).toMatchObject({
    kind: 'number',
    text: '19',
  })
  expect(explain(document, amount as Provenance)?.value).toEqual({
    kind: 'money',
    fen: 64_840_500_00,
  })
  expect(statedCounts(read('K15'), '万元')).toEqual([])
})
