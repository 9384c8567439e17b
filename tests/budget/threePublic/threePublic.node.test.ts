import { describe, expect, test } from 'vitest'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { DisplayUnit } from '@/text/format'
import { fromFen } from '@/document/money'
import { threePublicFinding } from '@/budget/threePublic/finding'
import { findThreePublicKind } from '@/document/threePublicKinds'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, statement, table } from '../../fixtures/document'
import { invented, readText, samples } from '../../fixtures/documents'

const wan = (traced: TracedAmount | null) => traced && fromFen(traced.fen, '万元', 2)
const report = (document: Parameters<typeof threePublicReport>[0]) =>
  threePublicReport(document).kinds.map(({ key, state, current, prior, rate }) => [
    key,
    state,
    wan(current),
    wan(prior),
    rate?.tenths ?? null,
  ])
const sample = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]

describe('the real document', () => {
  const found = threePublicReport(changchun2024())
  const kind = (key: string) => found.kinds.find(candidate => candidate.key === key)!

  test('every kind against last year, zeros too', () => {
    expect(report(changchun2024())).toEqual([
      ['threePublic', 'amount', '14.72', '19.82', -257],
      ['overseas', 'zero', '0.00', '0.00', null],
      ['vehicles', 'amount', '5.40', '6.00', -100],
      ['vehicles.purchase', 'zero', '0.00', null, null],
      ['vehicles.operation', 'amount', '5.40', null, null],
      ['reception', 'amount', '9.32', '13.82', -326],
    ])
    expect(kind('reception')).toMatchObject({
      share: 633,
      difference: { fen: -4_50_0000 },
      reason: { line: 557 },
      parent: 'threePublic',
    })
    expect(kind('reception').prior).toEqual({
      fen: 13_82_0000,
      derived: true,
      provenance: { statement: 's40', says: 'prior' },
      sentence: { line: 557, text: '比上年减少 4.5 万元，降幅 32.6%' },
    })
    expect([
      wan(kind('vehicles.operation').currentYear),
      wan(kind('vehicles.operation').carryOver),
    ]).toEqual(['5.40', '0.00'])
    expect(kind('threePublic').current).toEqual({
      fen: 14_72_0000,
      derived: false,
      provenance: { table: 't7', row: 3, line: 230, cell: 0 },
    })
  })

  test('without its table, a difference stays with the amount that it was said of', () => {
    const { tables, meanings, ...rest } = changchun2024()
    const without = {
      ...rest,
      tables: tables.filter(({ id }) => id !== 't7'),
      meanings: meanings.filter(({ table }) => table !== 't7'),
    }
    expect(
      report(without).filter(([key]) => key === 'vehicles' || key === 'vehicles.operation'),
    ).toEqual([
      ['vehicles', 'amount', '5.40', '6.00', -100],
      ['vehicles.operation', 'amount', '5.40', null, null],
    ])
  })

  test('the sentence that says 0 where the table says 5.40 is kept beside it', () => {
    const conflicts = found.kinds.flatMap(({ key, conflicts }) =>
      conflicts.map(({ of, table: printed, prose }) => [
        key,
        of,
        wan(printed),
        printed.provenance,
        wan(prose),
        prose.provenance,
        prose.sentence,
      ]),
    )
    expect(conflicts).toEqual([
      [
        'vehicles',
        'current',
        '5.40',
        { table: 't7', row: 3, line: 230, cell: 4 },
        '0.00',
        { statement: 's41', says: 'amount' },
        { line: 559, text: '公务用车购置及运行费 0 万元' },
      ],
    ])
  })

  test('for each vehicle and head, and of all expenditure', () => {
    expect(found.perVehicle).toMatchObject({ fen: 2_70_0000, count: { count: 2, line: 559 } })
    expect(found.perHead.map(({ kind: key, fen, count }) => [key, fen, count.count])).toEqual([
      ['threePublic', 39570, 372],
      ['reception', 25054, 372],
    ])
    expect(found.perHead.map(({ count }) => count.among)).toEqual(['在职', '在职'])
    expect(found.shareOfTotal?.tenths).toBe(2)
  })

  test('in a sentence whose unit tells its amounts apart', () => {
    const said = (unit: DisplayUnit) =>
      threePublicFinding(found, unit)
        .map(({ text }) => text)
        .join('')
        .replaceAll('\u2009', ' ')
    expect(said('万元')).toBe(
      '2024 年“三公”经费 14.72 万元，比上年减少 5.10 万元（−25.7%），主要是公务接待费减少 4.50 万元',
    )
    expect(said('亿元')).toBe(said('万元'))
  })
})

describe('kinds as rows', () => {
  const text = (year: number, rows: string) =>
    readText(`某某局 ${year} 年度部门预算\n\n七、“三公”经费支出表\n\n单位：万元\n\n${rows}\n`)
  const rows = [
    '合 计\t19.82\t14.72',
    '1、因公出国（境）费用\t0.00\t0.00',
    '2、公务接待费\t13.82\t9.32',
    '3、公务用车费\t6.00\t5.40',
    '其中：（1）公务用车运行维护费\t6.00\t5.40',
    '（2）公务用车购置\t0.00\t0.00',
  ].join('\n')
  const expected = [
    ['threePublic', 'amount', '14.72', '19.82', -257],
    ['overseas', 'zero', '0.00', '0.00', null],
    ['vehicles', 'amount', '5.40', '6.00', -100],
    ['vehicles.purchase', 'zero', '0.00', '0.00', null],
    ['vehicles.operation', 'amount', '5.40', '6.00', -100],
    ['reception', 'amount', '9.32', '13.82', -326],
  ]

  test('with last year by number or by name', () => {
    expect(report(text(2024, `项 目\t2023年预算数\t2024年预算数\n${rows}`))).toEqual(expected)
    const turned = rows.replace(/\t(\S+)\t(\S+)/g, '\t$2\t$1')
    expect(report(text(2024, `项目\t本年预算数\t上年预算数\n${turned}`))).toEqual(expected)
  })

  test('what was spent last year is no budget', () => {
    const kinds = threePublicReport(text(2024, `项 目\t2023年执行数\t2024年预算数\n${rows}`)).kinds
    expect(kinds[0]).toMatchObject({
      incomparable: '上年数是执行数，不是预算数，口径不同。',
      difference: null,
      rate: null,
    })
    expect(wan(kinds[0]!.prior)).toBe('19.82')
  })

  test.each([
    ['公务用车购置及运行维护费', 'vehicles'],
    ['公务用车购置和运行费', 'vehicles'],
    ['其中：公务用车购置费', 'vehicles.purchase'],
    ['公务用车运行维护费', 'vehicles.operation'],
    ['因公出国(境)费用', 'overseas'],
    ['国内公务接待费', 'reception'],
    ['会议费', null],
    ['培训费', null],
  ])('%s', (name, key) => expect(findThreePublicKind(name)).toBe(key))
})

describe('over the years', () => {
  const next = (prior: string) =>
    emptyDocument({
      id: 'x-2025',
      year: 2025,
      ...(({ printed, meaning }) => ({ tables: [printed], meanings: [meaning] }))(
        table('t7', 'threePublic', '三公表', [
          side('threePublic', ['threePublic', 'reception'], [[null, '合计', '12', '8']]),
        ]),
      ),
      statements: [
        statement({ kind: 'threePublic', key: 'threePublic' }, '三公', '12', {
          change: {
            direction: 'decrease',
            amount: '2.72',
            percent: null,
            line: 1,
            text: '比上年减少',
            prior,
          },
        }),
      ],
    })
  const points = (documents: Parameters<typeof threePublicSeries>[0], key = 'threePublic') => {
    const series = threePublicSeries(documents).find(found => found.key === key)!
    return {
      points: series.points.map(({ year, amount, origin, document }) => [
        year,
        wan(amount),
        origin,
        document,
      ]),
      mismatches: series.mismatches.map(({ year, own, later }) => [year, wan(own), wan(later)]),
    }
  }

  test('a year comes from its own document, the one before the first is derived', () => {
    expect(points([next('14.72'), changchun2024()])).toEqual({
      points: [
        [2023, '19.82', 'derived', '310001-2024'],
        [2024, '14.72', 'printed', '310001-2024'],
        [2025, '12.00', 'printed', 'x-2025'],
      ],
      mismatches: [],
    })
    expect(
      points([changchun2024(), next('14.72')], 'reception').points.map(([year]) => year),
    ).toEqual([2023, 2024, 2025])
  })

  test('what two documents say of a year and differ in is reported', () => {
    expect(points([changchun2024(), next('14.70')]).mismatches).toEqual([[2024, '14.72', '14.70']])
  })
})

test('a document without 三公 discloses nothing', () => {
  expect(report(emptyDocument()).every(([, state]) => state === 'notDisclosed')).toBe(true)
})

describe.skipIf(!sample('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
  test('stands among meetings and training, without last year', () => {
    const document = sample('jiangsu')!()
    expect(report(document)).toEqual([
      ['threePublic', 'amount', '660.10', null, null],
      ['overseas', 'amount', '106.00', null, null],
      ['vehicles', 'amount', '156.60', null, null],
      ['vehicles.purchase', 'blank', null, null, null],
      ['vehicles.operation', 'amount', '156.60', null, null],
      ['reception', 'amount', '397.50', null, null],
    ])
    expect(threePublicReport(document)).toMatchObject({
      perVehicle: null,
      perHead: [],
      shareOfTotal: { tenths: 49 },
    })
  })
})

describe.skipIf(!sample('shanghai'))(
  '上海普陀 2025 (skipped where ../shared/samples is absent)',
  () => {
    test('has zeros in sentences where the table is blank', () => {
      const document = sample('shanghai')!()
      expect(report(document)).toEqual([
        ['threePublic', 'amount', '867.50', '867.50', 0],
        ['overseas', 'amount', '839.00', '839.00', 0],
        ['vehicles', 'zero', '0.00', '0.00', null],
        ['vehicles.purchase', 'zero', '0.00', '0.00', null],
        ['vehicles.operation', 'zero', '0.00', '0.00', null],
        ['reception', 'amount', '28.50', '28.50', 0],
      ])
      expect(threePublicReport(document)).toMatchObject({
        perVehicle: null,
        perHead: [],
        shareOfTotal: { tenths: 95 },
      })
    })
  },
)

describe('invented documents', () => {
  const document = invented['xian-justice-2025.txt']!()

  test('last year is what the sentences say, and zeros stand where the table is blank', () => {
    expect(report(document)).toEqual([
      ['threePublic', 'amount', '32.00', '40.00', -200],
      ['overseas', 'zero', '0.00', '0.00', null],
      ['vehicles', 'amount', '24.00', '24.00', 0],
      ['vehicles.purchase', 'zero', '0.00', '0.00', null],
      ['vehicles.operation', 'amount', '24.00', '24.00', 0],
      ['reception', 'amount', '8.00', '16.00', -500],
    ])
  })
  const without = (keys: readonly string[]) => ({
    ...document,
    statements: document.statements.map(({ change, ...rest }) =>
      change && !keys.includes(rest.topic.key ?? '') ? { ...rest, change } : rest,
    ),
  })
  test('last year of the whole is the sum of its parts, where each of them is known', () => {
    expect(report(without(['threePublic', 'vehicles'])).slice(0, 3)).toEqual([
      ['threePublic', 'amount', '32.00', '40.00', -200],
      ['overseas', 'zero', '0.00', '0.00', null],
      ['vehicles', 'amount', '24.00', '24.00', 0],
    ])
    const [whole] = threePublicReport(without(['threePublic'])).kinds
    expect(whole?.prior).toMatchObject({ derived: true, provenance: { sum: { length: 3 } } })
    expect(report(without(['threePublic', 'reception'])).map(([, , , prior]) => prior)).toEqual([
      null,
      '0.00',
      '24.00',
      '0.00',
      '24.00',
      null,
    ])
  })
  test('32 万元 are 2.7 % of 12,000,000 元', () => {
    expect(threePublicReport(document)).toMatchObject({
      perVehicle: null,
      perHead: [],
      shareOfTotal: { tenths: 27 },
    })
  })
  test('a document without 三公 discloses none', () => {
    const kinds = report(invented['songling-hospital-2025.txt']!())
    expect(kinds.every(([, state]) => state === 'notDisclosed')).toBe(true)
  })
})

describe('公务用车购置及运行费 of which only the parts are printed', () => {
  const kind = (rows: string) =>
    threePublicReport(
      readText(
        `某某局 2024 年度部门预算\n\n七、“三公”经费支出表\n\n单位：万元\n\n项目\t本年预算数\n${rows}\n`,
      ),
    ).kinds.find(({ key }) => key === 'vehicles')

  test('is their sum, marked as derived', () => {
    expect(
      kind('合 计\t7.50\n公务接待费\t0.50\n公务用车购置费\t4.00\n公务用车运行费\t3.00'),
    ).toMatchObject({ state: 'amount', current: { fen: 7_000_000, derived: true } })
  })
  test('is not made of one of them', () => {
    expect(kind('合 计\t3.50\n公务接待费\t0.50\n公务用车运行费\t3.00')).toMatchObject({
      current: null,
    })
  })
  test('stays blank where the table leaves it blank', () => {
    expect(
      kind(
        '合 计\t7.50\n公务用车购置及运行费\t\n公务接待费\t0.50\n公务用车购置费\t4.00\n公务用车运行费\t3.00',
      ),
    ).toMatchObject({ current: null, state: 'blank' })
  })
})

test('a total that counts 会议费 and 培训费 too is not that of 三公', () => {
  const document = readText(
    [
      '云溪县应急管理局2023年部门预算',
      '“三公”经费及会议费、培训费支出预算表',
      '单位：万元',
      '单位名称\t合计\t因公出国（境）费用\t公务接待费\t公务用车运行维护费\t会议费\t培训费',
      '合计\t20.84\t\t0.78\t11.12\t2.98\t5.96',
      '云溪县应急管理局\t20.84\t\t0.78\t11.12\t2.98\t5.96',
      '',
    ].join('\n'),
  )
  expect(report(document)[0]).toEqual(['threePublic', 'amount', '11.90', null, null])
  expect(threePublicReport(document).kinds[0]?.current).toMatchObject({
    derived: true,
    provenance: { sum: [expect.anything(), expect.anything()] },
  })
})
