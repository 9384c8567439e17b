import { expect, test } from 'vitest'
import { sayReason, sayUnexplained, sayWords, writeReason } from '@/text/sayReason'

test.each([
  ['人员增加', '因人员增加'],
  ['因公出国团组增加', '原因：因公出国团组增加'],
])('a reason “%s” is said with one word for it', (reason, said) => {
  expect(sayReason(reason)).toBe(said)
})

test('words that are no reason are called so, and quoted', () => {
  expect(sayWords({ text: '人员增加' })).toBe('因人员增加')
  expect(sayWords({ text: '会议费增加', scope: 'restated' })).toBe(
    '文件所写原因只重述了增减：“会议费增加”',
  )
  expect(sayUnexplained({ emptyReason: { says: 'other', text: '培训费增加' } })).toBe(
    '文件所写原因说的是另一个科目：“培训费增加”',
  )
  expect(writeReason({ text: '会议费增加', scope: 'restated' })).toContain('只重述了增减')
  expect(writeReason({ text: '人员增加', scope: 'general' })).toBe('人员增加')
  expect(writeReason(null)).toBeNull()
  expect(sayUnexplained({ contrary: true })).toContain('相反')
  expect(sayUnexplained({})).toBe('没有读到原因')
})
