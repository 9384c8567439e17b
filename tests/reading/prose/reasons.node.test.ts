import { describe, expect, test } from 'vitest'
import { readSection } from './documents'

const read = (title: string, text: string) => readSection(title, text).statements

describe('reasons', () => {
  test.each([
    ['比上年增加2万元，主要是档案数字化项目增加所致。', '档案数字化项目增加'],
    ['比上年增加2万元，主要原因是工资调整、人员增加等因素所致。', '工资调整、人员增加等因素'],
    ['比上年增加2万元，系人员增加所致。', '人员增加'],
    ['因人员增加所致，比上年增加2万元。', '人员增加'],
    ['比上年增加2万元，主要是人员增加所导致的。', '人员增加'],
    ['比上年增加2万元，主要是人员增加引起。', '人员增加'],
    ['比上年增加2万元，主要是所致力的项目增加。', '所致力的项目增加'],
  ])('所致 says that it is a reason, not which: %s', (words, reason) => {
    const [first] = read('支出预算情况', `支出预算20万元，${words}`)
    expect(first!.reason?.text).toBe(reason)
  })

  test.each([
    ['减少2万元，主要是在职人员调出1人', []],
    ['减少2万元，原因是减少公务用车1辆', []],
    ['减少2万元，主要是退休2人，处置 3 辆公务用车所致', []],
    ['增加2万元，主要原因：一是新招录公务员3名；二是新建2个站点', []],
    ['减少2万元，原因是厉行节约，公务用车保有量3辆', ['3']],
    ['增加2万元，原因是人员经费增加15万元', ['15']],
  ])('how many came or went in a reason is no figure of its own: %s', (words, amounts) => {
    const [first, ...others] = read('支出预算情况', `支出预算20万元，比上年${words}。`)
    expect(others.map(({ amount }) => amount)).toEqual(amounts)
    expect(first!.reason?.text).toContain(amounts[0] ?? (/\d/.exec(words.slice(5))?.[0] || ''))
  })

  test.each([
    ['主要是因人员增加', '人员增加'],
    ['主要原因是因为人员增加', '人员增加'],
    ['主要原因是由于人员增加', '人员增加'],
    ['主要原因是因公出国团组增加', '因公出国团组增加'],
  ])('a reason has one word for it before it: %s', (words, reason) => {
    const [first] = read('支出预算情况', `支出预算20万元，比上年增加2万元。${words}。`)
    expect(first!.reason?.text).toBe(reason)
  })

  test('a list of reasons goes on over sentences', () => {
    const [first] = read(
      '支出预算情况',
      '支出预算20万元，比上年增加2万元。增加原因，一是政策性调整。含工资、补贴标准提高。二是项目增加。三是人员增加。四是搬迁。其中：收入预算总计20万元。',
    )
    expect(first!.reason?.text).toBe(
      '一是政策性调整。含工资、补贴标准提高。二是项目增加。三是人员增加。四是搬迁',
    )
  })

  test('a line on last year that names nothing goes on about the item above it', () => {
    const { statements } = readSection(
      '支出预算情况',
      `1.“教育支出（类）普通教育（款）小学教育（项）”24.31万元，主要用于学校设备购置和维护。
2023年当年预算执行数为20.30万元，2024年预算安排24.31万元，比2023年预算执行数增加19.75%，主要原因是
学生增加。
2.“教育支出（类）普通教育（款）初中教育（项）”7.66万元，主要用于初中教育。`,
    )
    const explained = statements.find(({ reason }) => reason)
    expect(explained?.label).toContain('小学教育')
    expect(explained?.reason?.text).toBe('学生增加')
  })
})
