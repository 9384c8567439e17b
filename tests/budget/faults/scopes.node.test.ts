import { describe, expect, it } from 'vitest'
import { checksOf, fault, sidesOf } from './read'

describe('K10: a share says of what', () => {
  const share = (text: string) => checksOf(text).find(({ id }) => id.startsWith('share:'))

  it('takes 本年支出合计 for all money, not for the money of its own sentence', () => {
    expect(sidesOf(fault('K10'), 'fails')).toEqual([])
    expect(share(fault('K10'))).toMatchObject({
      outcome: 'holds',
      right: { text: '2,194.00 万元 ÷ 2,195.00 万元 = 99.95%' },
    })
  })
  it.each(['本年支出合计', '支出合计', '总支出', '部门总支出', '支出预算总额', '本年支出总计'])(
    'finds the same in “占%s的”',
    words => {
      expect(share(fault('K10', ['占本年支出合计的', `占${words}的`]))?.outcome).toBe('holds')
    },
  )
  it('keeps to a fund that the words name', () => {
    const named = fault('K10', ['占本年支出合计的99.95%', '占财政拨款支出合计的100%'])
    expect(share(named)).toMatchObject({ outcome: 'holds' })
  })
  it.each(['99.59', '98.95', '100.00'])('still finds %s percent wrong', percent => {
    expect(share(fault('K10', ['99.95%', `${percent}%`]))?.outcome).toBe('fails')
  })
})

describe('shares of one whole', () => {
  const text = (...shares: readonly string[]) => `某市某局2024年部门预算
二、支出预算情况说明
2024年本年支出预算1000.00万元，其中：基本支出333.37万元，占${shares[0]}%；项目支出333.33万元，占${shares[1]}%；上缴上级支出333.30万元，占${shares[2]}%。
支出总表
单位：万元

科目编码	科目名称	合计	基本支出	项目支出	上缴上级支出
201	一般公共服务支出	1000.00	333.37	333.33	333.30
	合计	1000.00	333.37	333.33	333.30
`
  it('add up to 100 %', () => {
    expect(sidesOf(text('33.34', '33.33', '33.33'), 'fails')).toEqual([])
    expect(sidesOf(text('33.34', '33.33', '33.33'), 'holds')).toContain(
      '正文各项占本年支出预算的比重之和 = 全部｜33.34 + 33.33 + 33.33 = 100%｜100%',
    )
  })
  it('may be off by a last place where this makes them add up', () => {
    const adjusted = checksOf(text('33.33', '33.33', '33.34'))
    expect(adjusted.filter(({ outcome }) => outcome === 'fails')).toEqual([])
    expect(
      adjusted.find(({ id, outcome }) => id.startsWith('share:') && outcome !== 'holds'),
    ).toMatchObject({ outcome: 'holdsWithinRounding', reason: expect.stringContaining('100%') })
  })
  it('are found where they do not add up', () => {
    expect(sidesOf(text('33.34', '33.33', '33.63'), 'fails')).toEqual([
      expect.stringContaining('333.30 万元 ÷ 1,000.00'),
      expect.stringContaining('= 100.3%｜100%'),
    ])
  })
})

describe('K12: 机关运行经费 are counted as their document defines them', () => {
  it('is one remark, with the sentence of the document, and no alarm', () => {
    expect(sidesOf(fault('K12'), 'fails')).toEqual([])
    expect(checksOf(fault('K12')).filter(({ id }) => id.startsWith('operatingFunds'))).toEqual([
      expect.objectContaining({
        id: 'operatingFunds:scope',
        outcome: 'untestable',
        reason: expect.stringContaining('“机关运行经费统计口径与上年不一致'),
      }),
    ])
  })
  it('is a remark without a sentence too', () => {
    const silent = fault('K12', [
      '机关运行经费统计口径与上年不一致，本年口径含项目支出中的商品和服务支出。',
      '',
    ])
    expect(sidesOf(silent, 'fails')).toEqual([])
    expect(checksOf(silent).find(({ id }) => id === 'operatingFunds:scope')?.reason).not.toContain(
      '原文第',
    )
  })
  it('is a remark where most sections agree but some have money that basic ones have not', () => {
    const basic = '30201\t办公费\t50.00'
    const shared =
      '30201\t办公费\t20.00\n30205\t水费\t10.00\n30206\t电费\t15.00\n30211\t差旅费\t5.00'
    const wider = fault(
      'K12',
      [basic, shared],
      [
        '30201\t办公费\t120.00',
        `${shared.replace('差旅费\t5', '差旅费\t25')}\n30209\t物业管理费\t50.00`,
      ],
      [
        '机关运行经费统计口径与上年不一致，本年口径含项目支出中的商品和服务支出。',
        '本馆机关运行经费支出120.00万元。主要原因是两个年度报表设计的统计口径形成的差异。',
      ],
    )
    expect(sidesOf(wider, 'fails').filter(text => text.includes('机关运行经费'))).toEqual([])
    expect(checksOf(wider).find(({ id }) => id === 'operatingFunds:scope')?.reason).toContain(
      '“主要原因是两个年度报表设计的统计口径形成的差异”',
    )
  })
  it('is tested where the figures show one scope', () => {
    const same = fault('K12', ['120.00', '50.00'])
    expect(sidesOf(same, 'holds').filter(text => text.includes('机关运行经费'))).not.toEqual([])
    const row = '30201\t办公费\t50.00'
    const wrong = same.replace(
      /30201\t办公费\t50.00(?![\s\S]*30201)/,
      '30201\t办公费\t40.00\n30202\t印刷费\t5.00\n30205\t水费\t15.00',
    )
    expect(wrong).toContain(row)
    const more = wrong.replace(row, '30201\t办公费\t40.00\n30202\t印刷费\t5.00\n30205\t水费\t5.00')
    expect(sidesOf(more, 'fails')).toContainEqual(expect.stringContaining('30205 水费'))
  })
})

describe('K13: what was carried over', () => {
  it('is told by fund below its row, and counted once', () => {
    expect(sidesOf(fault('K13'), 'fails')).toEqual([])
    expect(sidesOf(fault('K13'), 'holds')).toContainEqual(
      expect.stringContaining('｜296.16 万元｜294.00 + 2.16 = 296.16 万元'),
    )
  })
  const siblings: readonly (readonly (readonly [string, string])[])[] = [
    [['年初财政拨款结转和结余', '上年结转和结余']],
    [['年初财政拨款结转和结余', '年初结转结余']],
    [['一般公共预算财政拨款\t2.16', '一、一般公共预算财政拨款\t2.16']],
    [['政府性基金预算财政拨款\t\t\t\t\t\n', '政府性基金\t\t\t\t\t\n国有资本经营预算\t\t\t\t\t\n']],
    [
      ['2.16', '0.16'],
      ['296.16', '294.16'],
    ],
  ]
  it.each(siblings.map(changes => ({ changes })))('in other words: $changes', ({ changes }) => {
    expect(sidesOf(fault('K13', ...changes), 'fails')).toEqual([])
  })
  it('is tested against its funds', () => {
    const wrong = fault('K13', ['一般公共预算财政拨款\t2.16', '一般公共预算财政拨款\t2.61'])
    expect(sidesOf(wrong, 'fails')).toEqual([expect.stringContaining('2.16 万元｜2.61 万元')])
  })
  it('is no spending of the year', () => {
    const tables = `${fault('K13')}
一般公共预算财政拨款支出决算表
单位：万元

科目编码	科目名称	合计	基本支出	项目支出
201	一般公共服务支出	294.00	200.00	94.00
	合计	294.00	200.00	94.00
`
    expect(sidesOf(tables, 'fails')).toEqual([])
    expect(
      sidesOf(
        tables.replace(
          '201\t一般公共服务支出\t294.00\t200.00',
          '201\t一般公共服务支出\t294.00\t20.00',
        ),
        'fails',
      ),
    ).not.toEqual([])
    expect(
      sidesOf(tables.replaceAll('\t294.00\t200.00\t94.00', '\t293.00\t199.00\t94.00'), 'fails'),
    ).toContainEqual(expect.stringContaining('本年支出合计'))
  })
})

describe('whole 元 among 元 and 分', () => {
  const table = (basic: string) => `某市某局2026年单位预算
支出总表
单位：元

科目编码	科目名称	合计	基本支出	项目支出
201	一般公共服务支出	300.34	${basic}	100.00
20101	人大事务	300.34	${basic}	100.00
	合计	300.34	200.34	100.00
`
  it('is rounded, where the other amounts show their noughts', () => {
    expect(sidesOf(table('200'), 'fails')).toEqual([])
    expect(sidesOf(table('201'), 'fails')).not.toEqual([])
    expect(
      sidesOf(table('200').replaceAll('100.00', '100.10').replaceAll('300.34', '300.44'), 'fails'),
    ).not.toEqual([])
  })
})

it('takes an economic side beside revenue for all expenditure, not for the basic one', () => {
  const text = (project: string) =>
    [
      '某市某局2024年部门预算',
      '收支总表',
      '单位：万元',
      '收入\t\t支出\t\t\t',
      '项目\t预算数\t项目（按功能分类）\t预算数\t项目（按部门预算经济分类）\t预算数',
      '一般公共预算拨款收入\t12\t农林水支出\t12\t一、基本支出\t10',
      '\t\t\t\t二、项目支出\t2',
      '收入总计\t12\t支出总计\t12\t支出总计\t12',
      '',
      '一般公共预算支出表',
      '单位：万元',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      `213\t农林水支出\t12\t10\t${project}`,
      `\t合计\t12\t10\t${project}`,
    ].join('\n')
  expect(sidesOf(text('2'), 'fails')).toEqual([])
  expect(sidesOf(text('5'), 'fails')).not.toEqual([])
})

describe('items of a list below 财政拨款支出', () => {
  const table = (title: string, item: string, total: string) => `
${title}
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
208\t社会保障和就业支出\t${item}\t${item}\t
20810\t社会福利\t${item}\t${item}\t
2081005\t社会福利事业单位\t${item}\t${item}\t
221\t住房保障支出\t50.00\t50.00\t
22102\t住房改革支出\t50.00\t50.00\t
2210201\t住房公积金\t50.00\t50.00\t
\t合计\t${total}\t${total}\t
`
  const unitWith = (amount: string) => `某县福利院2024年单位预算
第一部分 单位预算编制说明
2024年，某县福利院收入预算300.00万元，其中：财政拨款收入200.00万元；事业收入100.00万元。
支出预算300.00万元，其中：财政拨款支出预算200.00万元。
财政拨款支出主要内容如下：
1. “社会保障和就业支出（类）社会福利（款）社会福利事业单位（项）”${amount}万元，主要用于人员经费。2024年预算安排${amount}万元。
2. “住房保障支出（类）住房改革支出（款）住房公积金（项）”50.00万元，主要用于公积金。
第二部分 单位预算表
${table('支出预算总表', '250.00', '300.00')}${table('一般公共预算支出功能分类预算表', '150.00', '200.00')}`

  it('are those of the general public budget, not of all money', () => {
    expect(sidesOf(unitWith('150.00'), 'fails')).toEqual([])
    expect(sidesOf(unitWith('250.00'), 'fails')).toHaveLength(2)
  })

  it('are of all money again where a later sentence says so of an item', () => {
    const later = (amount: string) =>
      unitWith('150.00').replace(
        '第二部分 ',
        `支出预算按科目分：社会福利事业单位${amount}万元，住房公积金50.00万元。\n第二部分 `,
      )
    expect(sidesOf(later('250.00'), 'fails')).toEqual([])
    expect(sidesOf(later('150.00'), 'fails')).not.toEqual([])
  })
})
