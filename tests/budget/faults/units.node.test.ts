import { describe, expect, it } from 'vitest'
import { head, header, rows, title } from '../../reading/faults/control'
import { checksOf } from './read'

const inYuan = rows.map(([code, name, ...amounts]) => [
  code,
  name,
  ...amounts.map(amount => (Number(amount) * 10_000).toFixed(2)),
])
const table = (name: string, unit: string, lines: readonly (readonly string[])[]) =>
  `${name}\n\n${unit}\n\n${[header, ...lines].map(cells => `${cells.join('\t')}\n`).join('')}\n`
const summary =
  '一、收支总表\n单位：万元\n\n收入\t\t支出\t\n项目\t金额\t项目\t金额\n一、财政拨款\t300.00\t一、社会保障和就业支出\t200.00\n\t\t二、卫生健康支出\t60.00\n\t\t三、住房保障支出\t40.00\n收入总计\t300.00\t支出总计\t300.00\n\n'
const others = summary + table('三、支出总表', '单位：万元', rows)
const listFails = (text: string) =>
  checksOf(text)
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ id, left, reason }) => [id, left.text, reason])

describe('reliability 6: one table in another unit than the others', () => {
  it('holds where it is so in fact', () => {
    expect(listFails(head + others + table(title, '单位：元', inYuan))).toEqual([])
  })

  it('is one finding where its figures are ten thousand times too small', () => {
    expect(listFails(head + others + table(title, '单位：元', rows))).toEqual([
      ['form:unit:t3', '元', '同一个数在表五和别处正好相差一万倍，像是表五的单位印错。'],
    ])
  })

  it('is found beside a single other table, by its codes', () => {
    const two = table('三、支出总表', '单位：万元', rows) + table(title, '单位：元', rows)
    expect(listFails(head + two).map(([id]) => id)).toEqual(['form:unit:t2'])
  })

  it('is one finding where it names none and was taken for that of the others', () => {
    expect(listFails(head + others + table(title, '', inYuan))).toEqual([
      [
        'form:unit:t3',
        '没有写明，按万元读',
        '同一个数在表五和别处正好相差一万倍，像是表五的单位不是这个。',
      ],
    ])
  })

  it('is one finding where it names the unit of all and was filled in another', () => {
    expect(listFails(head + others + table(title, '单位：万元', inYuan))).toEqual([
      [
        'form:unit:t3',
        '万元',
        '表五里的数和别处同一个数正好相差一万倍，没有一个相同，像是没有按万元填。',
      ],
    ])
  })

  it('leaves other misses of that table as they are', () => {
    const wrong = rows.map(cells => cells.map(cell => (cell === '150.00' ? '151.00' : cell)))
    const ids = listFails(head + others + table(title, '单位：元', wrong)).map(([id]) => id)
    expect(ids).toContain('form:unit:t3')
    expect(ids).toContain('row:t3.0.4.total')
  })
})
