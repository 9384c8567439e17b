import { describe, expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { economicSections, economicTable } from '@/budget/economic/economicTable'
import { filterSubjects, rankSubjects } from '@/budget/economic/arrangeSubjects'
import { linksOf, linkSubjects } from '@/budget/economic/linkSubjects'
import { fromFen } from '@/document/money'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, table } from '../../fixtures/document'
import { invented, samples } from '../../fixtures/documents'

const wan = (fen: number) => fromFen(fen, '万元', 2)
const links = (document: BudgetDocument) =>
  linkSubjects(document).map(({ state, sections, items, difference, measure }) => [
    sections.map(({ code }) => code).join('+'),
    items.map(({ code }) => code).join('+'),
    state,
    wan(difference),
    measure,
  ])
const sample = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]

describe('the real document', () => {
  const document = changchun2024()
  const found = economicTable(document)!

  test('classes with their sections and uses', () => {
    expect(
      found.classes.map(({ code, children, figures }) => [
        code,
        children.length,
        wan(figures.total!.fen),
        wan(figures.personnel!.fen),
        wan(figures.operating!.fen),
      ]),
    ).toEqual([
      ['301', 9, '5946.64', '5946.64', '0.00'],
      ['302', 15, '969.72', '0.00', '969.72'],
      ['303', 3, '294.95', '294.95', '0.00'],
      ['310', 1, '5.00', '0.00', '5.00'],
    ])
    expect(wan(found.whole.total!.fen)).toBe('7216.31')
    expect(found.classes[3]!.children[0]!.figures.operating!.place).toEqual({
      table: 't6',
      row: 33,
      line: 221,
      cell: 4,
    })
  })

  test('sections ranked with cumulative share', () => {
    const ranked = rankSubjects({
      subjects: economicSections(found),
      measure: 'total',
      whole: found.whole.total!.fen,
    })
    expect(ranked).toHaveLength(28)
    expect(
      ranked
        .slice(0, 4)
        .map(({ rank, subject, share, cumulative, cumulativeShare }) => [
          rank,
          subject.code,
          share,
          wan(cumulative),
          cumulativeShare,
        ]),
    ).toEqual([
      [1, '30101', 239, '1726.61', 239],
      [2, '30103', 190, '3100.60', 430],
      [3, '30102', 154, '4215.39', 584],
      [4, '30108', 117, '5060.21', 701],
    ])
    expect(ranked.at(-1)).toMatchObject({
      cumulative: found.whole.total!.fen,
      cumulativeShare: 1000,
    })
    const operating = rankSubjects({
      subjects: economicSections(found),
      measure: 'operating',
      whole: found.whole.operating!.fen,
    })
    expect(operating[0]).toMatchObject({ subject: { code: '30239' }, share: 345 })
  })

  test('filter by name and by beginning of code', () => {
    const codes = (words: string) =>
      filterSubjects(found.classes, words).flatMap(({ code, children }) => [
        code,
        ...children.map(child => child.code),
      ])
    expect(codes('医疗')).toEqual(['301', '30110', '30114', '303', '30307'])
    expect(codes('3011')).toEqual(['301', '30110', '30112', '30113', '30114'])
    expect(codes('维修(护)')).toEqual(['302', '30213'])
    expect(codes('资本性')).toEqual(['310', '31002'])
    expect(codes('１０１')).toEqual([])
    expect(filterSubjects(found.classes, ' ')).toBe(found.classes)
  })

  test('links to functional items, only where the amounts are equal', () => {
    expect(links(document)).toEqual([
      ['30108', '2080505', 'equal', '0.00', 'basic'],
      ['30110', '2101101', 'equal', '0.00', 'basic'],
      ['30113', '2210201', 'equal', '0.00', 'basic'],
    ])
    expect(linksOf(linkSubjects(document), '2080505')[0]!.sections[0]!.code).toBe('30108')
    expect(linksOf(linkSubjects(document), '30302')).toEqual([])
  })
})

test('a known pair with other amounts is said to differ, and is no link', () => {
  const economic = table('t6', 'generalPublicBasicExpenditure', '基本支出表', [
    side(
      'economic',
      ['total'],
      [
        ['301', '工资', '9'],
        ['30108', '养老', '9'],
      ],
    ),
  ])
  const functional = table('t5', 'generalPublicExpenditure', '支出表', [
    side(
      'functional',
      ['total', 'basic'],
      [
        ['208', '社保', '8', '8'],
        ['2080505', '养老', '8', '8'],
      ],
    ),
  ])
  const document = emptyDocument({
    tables: [economic.printed, functional.printed],
    meanings: [economic.meaning, functional.meaning],
  })
  expect(links(document)).toEqual([['30108', '2080505', 'differs', '1.00', 'basic']])
  expect(linksOf(linkSubjects(document), '30108')).toEqual([])
  expect(economicTable(document)?.disclosed).toEqual(['total'])
  expect(economicTable(emptyDocument())).toBeNull()
})

describe.skipIf(!sample('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
  test('does not disclose personnel and operating', () => {
    const document = sample('jiangsu')!()
    expect(economicTable(document)?.disclosed).toEqual(['total'])
    expect(economicTable(document)?.classes.map(({ figures }) => figures.personnel)).toEqual([
      null,
      null,
      null,
    ])
    expect(links(document)).toEqual([
      ['30108', '2080505', 'equal', '0.00', 'total'],
      ['30109', '2080506', 'equal', '0.00', 'total'],
      ['30113', '2210201', 'equal', '0.00', 'total'],
    ])
  })
})

describe.skipIf(!sample('shanghai'))(
  '上海普陀 2025 (skipped where ../shared/samples is absent)',
  () => {
    test('pays one section from two items', () => {
      const document = sample('shanghai')!()
      expect(links(document)).toEqual([
        ['30108', '2080505', 'equal', '0.00', 'basic'],
        ['30109', '2080506', 'equal', '0.00', 'basic'],
        ['30110', '2101101+2101102', 'equal', '0.00', 'basic'],
        ['30113', '2210201', 'equal', '0.00', 'basic'],
      ])
    })
  },
)

describe('an invented document in 元', () => {
  const document = invented['xian-justice-2025.txt']!()

  test('classes have personnel or operating, and blank is not zero', () => {
    const { disclosed, classes } = economicTable(document)!
    expect(disclosed).toEqual(['total', 'personnel', 'operating'])
    expect(
      classes.map(({ code, children, figures: { total, personnel, operating } }) => [
        code,
        children.length,
        ...[total, personnel, operating].map(figure => figure && wan(figure.fen)),
      ]),
    ).toEqual([
      ['301', 4, '630.00', '630.00', null],
      ['302', 3, '150.00', null, '150.00'],
      ['303', 1, '20.00', '20.00', null],
    ])
  })
  test('sections lead to the items that are earmarked for them', () => {
    expect(links(document)).toEqual([
      ['30108', '2080505', 'equal', '0.00', 'basic'],
      ['30109', '2080506', 'equal', '0.00', 'basic'],
      ['30113', '2210201', 'equal', '0.00', 'basic'],
    ])
  })
})

test.each([
  'heyuan-park-2024.txt',
  'linyuan-archives-2023.txt',
  'nanpu-culture-2024.html',
  'qinghe-water-2025.md',
  'songling-hospital-2025.txt',
  'yunshan-seismology-2022.txt',
])('%s has no economic table', file => expect(economicTable(invented[file]!())).toBeNull())
