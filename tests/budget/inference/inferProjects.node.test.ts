import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { inferProjects } from '@/budget/inference/inferProjects'
import { proofSegments } from '@/budget/inference/proof'
import { plainText, textSegment } from '@/text/segments'
import { mostSteps } from '@/budget/inference/steps'
import type { Project } from '@/document/project'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, table } from '../../fixtures/document'
import { invented, samples } from '../../fixtures/documents'

describe('the real document', () => {
  const document = changchun2024()
  const inference = inferProjects(document)

  test('every project has one item, proven by its sum', () => {
    expect(inference.state).toBe('decided')
    expect(plainText(inference.reason)).toBe('13 个项目都可由金额推断所属科目。')
    expect(
      inference.items.map(({ item, state, proof }) => [
        item.code,
        state,
        plainText(proofSegments(proof, '万元')),
      ]),
    ).toEqual([
      [
        '2080109',
        'complete',
        '2,017.09 = 73.16 + 110.00 + 15.68 + 81.72 + 20.00 + 507.00 + 512.81 + 570.00 + 126.72',
      ],
      ['2080699', 'complete', '349.58 = 174.79 + 174.79'],
      ['2082699', 'complete', '36.43 = 2.44 + 33.99'],
    ])
    expect(inference.steps).toBeLessThan(mostSteps)
  })
})

describe('what cannot be inferred is said', () => {
  const project = (
    name: string,
    total: string | null,
    funding: Record<string, string> = {},
    row = 0,
  ): Project => ({
    id: name,
    programme: '',
    name,
    unitName: null,
    place: { table: 't10', row, line: row + 1, cell: 5 },
    total,
    funding,
    sheet: null,
  })
  const items = (...amounts: string[]) =>
    table('t3', 'expenditure', '支出总表', [
      side(
        'functional',
        ['total', 'basic', 'project'],
        [
          ['208', '甲类', null, null, null],
          ['20801', '甲款', null, null, null],
          ...amounts.map(
            (amount, index) => [`20801${index + 10}`, `甲${index}`, amount, '0', amount] as const,
          ),
        ],
      ),
    ])
  const documentOf = (amounts: string[], projects: Project[]) => {
    const { printed, meaning } = items(...amounts)
    return emptyDocument({ tables: [printed], meanings: [meaning], projects })
  }
  const states = (document: BudgetDocument) =>
    inferProjects(document).projects.map(({ project: id, state, item }) => [
      id,
      state,
      item?.code ?? null,
    ])

  test('several items fit: none is shown', () => {
    const inference = inferProjects(
      documentOf(['3', '3'], [project('a', '3'), project('b', '2'), project('c', '1')]),
    )
    expect(inference.state).toBe('decided')
    expect(
      inference.projects.every(
        ({ state, item, proof }) => state === 'ambiguous' && item === null && proof === null,
      ),
    ).toBe(true)
    expect(inference.projects[0]?.reason).toBe('金额放进不止一个科目都成立，不作推断。')
  })

  test('a part is certain while the rest is not: the proof has a rest', () => {
    const document = documentOf(
      ['25', '5'],
      [project('a', '20'), project('b', '5'), project('c', '5')],
    )
    expect(states(document)).toEqual([
      ['a', 'inferred', '2080110'],
      ['b', 'ambiguous', null],
      ['c', 'ambiguous', null],
    ])
    const { proof, reason } = inferProjects(document).projects[0]!
    expect(plainText(proofSegments(proof!, '万元'))).toBe(
      '25.00 = 20.00 + 5.00（其余未能推断的项目）',
    )
    expect(reason).toBe('所有成立的分法里都属于2080110 甲0；该科目其余部分未能推断。')
  })

  test('sums that differ', () => {
    const inference = inferProjects(documentOf(['3'], [project('a', '2')]))
    expect(inference).toMatchObject({
      state: 'impossible',
      reason: [
        textSegment('各项目合计 2.00 万元，各科目项目支出合计 3.00 万元，两者不等，无法推断。'),
      ],
    })
    expect(inference.projects[0]?.state).toBe('none')
  })

  test('equal sums and no distribution', () => {
    expect(
      inferProjects(documentOf(['3', '4'], [project('a', '5'), project('b', '2')])),
    ).toMatchObject({ state: 'impossible' })
  })

  test('zero, blank and negative', () => {
    expect(
      states(documentOf(['2'], [project('a', '2'), project('b', '0'), project('c', null)])),
    ).toEqual([
      ['a', 'inferred', '2080110'],
      ['b', 'ambiguous', null],
      ['c', 'none', null],
    ])
    expect(inferProjects(documentOf(['2'], [project('a', '3'), project('b', '-1')])).state).toBe(
      'impossible',
    )
  })

  test('carried-over money only fits a class that has some', () => {
    const summary = table('t1', 'revenueExpenditure', '收支总表', [
      side(
        'functional',
        ['total', 'currentYear', 'carryOver'],
        [
          ['208', '甲类', '4', '0', '4'],
          ['210', '乙类', '4', '4', '0'],
        ],
      ),
    ])
    const spending = table('t3', 'expenditure', '支出总表', [
      side(
        'functional',
        ['total', 'basic', 'project'],
        [
          ['208', '甲类', '4', '0', '4'],
          ['2080101', '甲项', '4', '0', '4'],
          ['210', '乙类', '4', '0', '4'],
          ['2100101', '乙项', '4', '0', '4'],
        ],
      ),
    ])
    const projects = [
      project('a', '4', { 'carryOver.generalPublic': '4' }),
      project('b', '4', { 'currentYear.generalPublic': '4' }),
    ]
    const document = emptyDocument({
      tables: [summary.printed, spending.printed],
      meanings: [summary.meaning, spending.meaning],
      projects,
    })
    expect(states(document)).toEqual([
      ['a', 'inferred', '2080101'],
      ['b', 'inferred', '2100101'],
    ])
    expect(states({ ...document, meanings: [spending.meaning] })).toEqual([
      ['a', 'ambiguous', null],
      ['b', 'ambiguous', null],
    ])
  })
})

describe.skipIf(Object.keys(samples).length === 0)(
  'other units (skipped where ../shared/samples is absent)',
  () => {
    test.each(Object.entries(samples))('%s lists no projects', (_, read) => {
      expect(inferProjects(read())).toMatchObject({
        state: 'nothing',
        reason: [textSegment('文件里没有读到二级项目。')],
        projects: [],
      })
    })
  },
)

describe('units that do not exist', () => {
  test.each(['heyuan-park-2024.txt', 'linyuan-archives-2023.txt', 'qinghe-water-2025.md'])(
    '%s lists no projects',
    file => {
      expect(inferProjects(invented[file]!())).toMatchObject({
        state: 'nothing',
        reason: [textSegment('文件里没有读到二级项目。')],
        projects: [],
      })
    },
  )
  test('two projects come to the one item that has project expenditure', () => {
    const { state, items } = inferProjects(invented['yunshan-seismology-2022.txt']!())
    expect(state).toBe('decided')
    expect(
      items.map(({ item, proof }) => [item.code, plainText(proofSegments(proof, '万元'))]),
    ).toEqual([['2240504', '52.50 = 40.00 + 12.50']])
  })
})
