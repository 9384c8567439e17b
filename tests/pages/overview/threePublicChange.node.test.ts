import { expect, it } from 'vitest'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { threePublicChange } from '@/pages/overview/threePublicChange'
import { readText } from '../../fixtures/documents'

const kinds = '“三公”经费合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费'
const read = ({ year = 2025, before = '2024年预算数', prior = '19.50', text = '' } = {}) =>
  readText(
    `某县财政局${year}年部门预算
一般公共预算“三公”经费支出表
部门：某县财政局	金额单位：万元
${before}				${year}年预算数			
${kinds}	${kinds}
${prior}	0.00	11.00	8.50	15.00	0.00	9.00	6.00
${text}
`,
    `某县财政局${year}年部门预算.txt`,
  )

it('takes last year’s column of the table where no sentence speaks of last year', () => {
  const document = read()
  const change = threePublicChange(document, null)
  expect(change).toMatchObject({
    state: 'changed',
    difference: { fen: -4_5000_00 },
    rate: { tenths: -231 },
  })
  const page = threePublicReport(document).kinds.find(({ key }) => key === 'threePublic')
  expect(change).toMatchObject({ difference: page?.difference, rate: page?.rate })
})

it('takes last year’s own document before the column, and a sentence after it', () => {
  const earlier = read({ year: 2024, before: '2023年预算数' })
  expect(threePublicChange(read(), earlier)?.state).toBe('same')
  const text = '“三公”经费预算15.00万元，比上年减少5.00万元。'
  expect(threePublicChange(read({ text }), null)?.difference?.fen).toBe(-4_5000_00)
  expect(threePublicChange(read({ prior: '', text }), null)?.difference?.fen).toBe(-5_0000_00)
})

it('says what cannot be compared, what is new, and nothing of a blank', () => {
  expect(threePublicChange(read({ before: '2024年执行数' }), null)).toEqual({
    state: 'notComparable',
    difference: null,
    rate: null,
  })
  expect(threePublicChange(read({ prior: '0.00' }), null)?.state).toBe('new')
  expect(threePublicChange(read({ prior: '' }), null)).toBeNull()
})
