import { describe, expect, test } from 'vitest'
import { readPublished } from './documents'

const {
  cover,
  parts,
  staff,
  statements,
  procurement,
  glossary,
  diagnostics,
  printedLines,
  readLines,
} = await readPublished()
const section = (title: string) =>
  parts
    .filter(({ id }) => id.startsWith('p'))
    .flatMap(part => part.sections)
    .find(one => one.title.includes(title))!
const find = (about: string | undefined, label: string) =>
  statements.find(one => one.topic.about === about && one.label === label)!

describe('the frame of the published document', () => {
  test('cover', () => {
    expect(cover).toEqual({
      title: '2024年度部门预算',
      unit: { name: '长春市社会保险事业管理局(本级)', code: null, line: 3 },
      department: null,
      year: 2024,
      published: { date: '2024-02-27', line: 6 },
    })
  })

  test('cover, table of contents, inner title page and four parts; every line in one of them', () => {
    expect(parts.map(({ id, line, title }) => [id, line, title])).toEqual([
      ['cover', 3, ''],
      ['toc', 8, '目录'],
      ['cover-2', 48, ''],
      ['p1', 52, '第一部分 部门概况'],
      ['p2', 87, '第二部分 2024 年度部门预算表'],
      ['p3', 513, '第三部分 2024 年度部门预算情况说明'],
      ['p4', 591, '第四部分 名词解释'],
    ])
    expect(parts[1]!.sections.flatMap(one => one.paragraphs)).toHaveLength(28)
    expect(readLines).toBe(printedLines)
    const lines = parts.flatMap(({ id, line, sections }) => [
      ...(id.startsWith('cover') ? [] : [line]),
      ...sections.flatMap(one => [
        ...(one.level > 0 ? [one.line] : []),
        ...one.paragraphs.flatMap(({ lines }) => lines),
      ]),
    ])
    expect(new Set(lines).size).toBe(printedLines)
    expect(lines).toHaveLength(printedLines)
  })

  test('sections by their ordinals', () => {
    expect(
      parts
        .find(({ id }) => id === 'p3')!
        .sections.map(one => `${one.line} ${one.level} ${one.title.slice(0, 6)}`),
    ).toEqual([
      '515 1 一、2024',
      '519 1 二、2024',
      '523 1 三、2024',
      '529 1 四、2024',
      '533 1 五、2024',
      '539 1 六、2024',
      '549 1 七、2024',
      '561 1 八、2024',
      '567 1 九、2024',
      '571 1 十、其他重要',
      '573 2 （一）机关运',
      '577 2 （二）政府采',
      '581 2 （三）国有资',
      '587 2 （四）项目支',
    ])
    expect(section('主要职能').paragraphs).toHaveLength(13)
  })

  test('sentences cut by a blank line are whole again, list items stay apart', () => {
    expect(section('主要职能').paragraphs[8]).toEqual({
      text: '8. 负责全市社会保险的基金收支预决算、财务管理、会计核算、基金保值增值和社会保险费缓缴资产抵（质）押工作；',
      lines: [65, 67],
      starts: [0, 52],
    })
    expect(section('支出预算情况').paragraphs[0]).toMatchObject({
      lines: [525, 527],
      text: expect.stringContaining('项目支出 2403.1 万元'),
    })
    expect(section('基本支出情况').paragraphs[0]).toEqual({
      text: '长春市社会保险事业管理局本级 2024 年一般公共预算基本支出 7216.31 万元，其中：',
      lines: [541, 543],
      starts: [0, 27],
    })
    expect(section('政府性基金').paragraphs[0]!.lines).toEqual([563, 565])
  })

  test('head counts', () => {
    expect(staff).toMatchObject({ total: 480, active: 372, retired: 108, line: 85 })
  })

  test('glossary with subject codes', () => {
    expect(glossary).toHaveLength(12)
    expect(glossary[3]).toEqual({
      term: '社会保险经办机构',
      code: '2080109',
      definition: '是反映社会保险经办机构开展业务工作的支出。',
      line: 596,
    })
    expect(glossary[6]).toMatchObject({ term: '其他企业改革发展补助', code: '2080699' })
    expect(glossary.filter(({ code }) => code !== null).map(({ code }) => code)).toEqual([
      '2080109',
      '2080501',
      '2080505',
      '2080699',
      '2082699',
      '2101101',
      '2210201',
    ])
    expect(glossary[10]).toMatchObject({ term: '三公经费', line: 604 })
  })
})

describe('the statements of part three', () => {
  test('every figure is taken', () => {
    expect(diagnostics.filter(({ code }) => code === 'unread-figure')).toEqual([])
    expect(statements).toHaveLength(72)
    expect(statements.map(({ id }) => id)).toEqual(statements.map((_, index) => `s${index + 1}`))
  })

  test('total, share of what, change, reason, and last year computed exactly', () => {
    expect(find('revenueExpenditure', '社会保障和就业支出')).toEqual({
      id: 's5',
      section: 'p3-1',
      line: 517,
      topic: { kind: 'subject', key: null, about: 'revenueExpenditure' },
      label: '社会保障和就业支出',
      amount: '8836.68',
      unit: '万元',
      text: '社会保障和就业支出 8836.68 万元，占总支出 91.9%，比上年减少 97685.35 万元，降幅 91.7%',
      partOf: 's4',
      share: { percent: '91.9', of: '总支出' },
      change: {
        direction: 'decrease',
        amount: '97685.35',
        percent: '91.7',
        line: 517,
        text: '比上年减少 97685.35 万元，降幅 91.7%',
        prior: '106522.03',
        against: '上年',
      },
      reason: {
        text: '2024 年社保基金类转移支付不计入部门收支预算',
        line: 517,
        scope: 'general',
      },
    })
    expect(find('revenueExpenditure', '住房保障支出')).toMatchObject({
      change: { direction: 'increase', amount: '221.92', percent: '60.8', prior: '364.94' },
    })
    expect(find('revenueExpenditure', '住房保障支出').reason).toBeUndefined()
    expect(find('expenditure', '基本支出')).toMatchObject({
      amount: '7216.31',
      share: { percent: '75', of: '总支出' },
      change: { percent: '5.1', prior: '6862.20' },
      reason: { line: 525 },
    })
    expect(find('expenditure', '项目支出')).toMatchObject({
      line: 525,
      amount: '2403.1',
      change: { line: 527, prior: '100356.17' },
    })
  })

  test('a share without its whole is of the head of the sentence', () => {
    expect(find('revenue', '本年收入').share).toEqual({ percent: '95.1', of: '预算总收入' })
    expect(find('generalPublicExpenditure', '项目支出').share).toEqual({
      percent: '25',
      of: '一般公共预算支',
    })
    expect(find('revenue', '一般公共预算拨款结转')).toMatchObject({
      topic: { key: 'carryOver.generalPublic' },
      share: { percent: '100', of: '上年结转' },
    })
  })

  test('what a sentence says of a statement before it: change of the total, share and change of a part', () => {
    expect(find('revenue', '预算总收入')).toMatchObject({
      topic: { key: 'totalRevenue' },
      change: {
        amount: '97598.96',
        percent: '91',
        prior: '107218.37',
        text: '收入预算比上年减少 97598.96 万元，降幅 91%',
      },
    })
    expect(find('generalPublicBasicExpenditure', '公用经费')).toMatchObject({
      topic: { key: 'operating' },
      amount: '974.72',
      share: { percent: '13.5', of: '基本支出总额' },
      change: { prior: '1037.93' },
      reason: { text: '落实“紧日子”的要求，严控公用经费预算' },
    })
    expect(find('operatingFunds', '机关运行经费财政拨款预算')).toMatchObject({
      amount: '638.74',
      change: { amount: '57.38', percent: '8.2', prior: '696.12', against: '2023年' },
    })
  })

  test('三公 and its kinds; the change of the vehicles is of purchase and operation together, last year told by the percentage', () => {
    const spent = statements.filter(({ topic }) => topic.kind === 'threePublic')
    expect(
      spent.map(({ topic, amount, change }) => [topic.key, amount, change?.prior ?? null]),
    ).toEqual([
      ['threePublic', '14.72', '19.82'],
      ['overseas', '0', '0'],
      ['reception', '9.32', '13.82'],
      ['vehicles', '0', '6.0'],
      ['vehicles.operation', '5.4', null],
      ['vehicles.count', '2', null],
    ])
    expect(spent[1]!.change).toMatchObject({
      direction: 'same',
      amount: '0',
      percent: null,
      against: '2023年预算数',
    })
    expect(spent[3]!.change).toMatchObject({ amount: '0.6', percent: '10', basis: spent[4]!.id })
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'prior-from-part', line: 559, level: 'note' }),
    ])
  })

  test('机关运行经费 and its fifteen parts', () => {
    const whole = find('operatingFunds', '机关运行经费财政拨款预算')
    const own = statements.filter(({ partOf }) => partOf === whole.id)
    expect(own.map(({ label, amount }) => [label, amount])).toEqual([
      ['办公费', '27.05'],
      ['印刷费', '11'],
      ['水费', '10.40'],
      ['电费', '102.99'],
      ['邮电费', '11.94'],
      ['差旅费', '26.5'],
      ['维修（护）费', '65.10'],
      ['培训费', '49.95'],
      ['公务接待费', '9.32'],
      ['劳务费', '41.6'],
      ['工会经费', '83.44'],
      ['福利费', '83.7'],
      ['公务用车运行维护费', '5.4'],
      ['其他商品和服务支出', '105.35'],
      ['办公设备购置', '5'],
    ])
    expect(new Set(own.map(({ topic }) => topic.kind))).toEqual(new Set(['economic']))
  })

  test('procurement, assets, projects, and what there is none of', () => {
    expect(procurement).toEqual({
      total: '345',
      goods: '0',
      works: '0',
      services: '345',
      unit: '万元',
      line: 579,
    })
    expect(
      statements
        .filter(({ topic }) => topic.kind === 'asset')
        .map(({ amount, unit }) => [amount, unit]),
    ).toEqual([
      ['2', '辆'],
      ['5231.27', '平方米'],
      ['6', '套'],
      [null, '万元'],
    ])
    expect(
      statements
        .filter(({ topic }) => topic.kind === 'projectCount')
        .map(({ topic, amount, unit }) => [topic.key, amount, unit]),
    ).toEqual([
      ['projectCount', '13', '个'],
      ['projectAmount', '2403.1', '万元'],
    ])
    expect(find('governmentFund', '政府性基金预算支出')).toMatchObject({
      amount: null,
      line: 563,
      text: '长春市社会保险事业管理局本级 2024 年度无政府性基金预算支出',
      topic: { key: 'governmentFund' },
    })
    expect(find('stateCapital', '国有资本经营预算支出')).toMatchObject({
      amount: null,
      line: 569,
      topic: { key: 'stateCapital' },
    })
  })
})
