import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeTotal, listFinding, listProjects, projectFinding } from '@/budget/projects'
import { projectProvenance, wholeProvenance } from '@/budget/projects/provenance'
import { summarise } from '@/budget/tree/summary'
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
  expect(say(listFinding(list, '万元'))).toBe('1 个项目共 795.00 万元')
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
  expect(say(listFinding(blank, '万元'))).toBe('1 个项目，没有读出金额')
  expect(say(describeTotal(blank, '万元'))).toBe(
    '文件里没有读到项目支出表，1 个项目取自项目经费情况说明',
  )
  // Blank is not zero.
  expect([blank.sum, blank.groups[0]?.sum]).toEqual([null, null])
})
