import { expect, test } from 'vitest'
import { sayReason } from '@/text/sayReason'

test.each([
  ['人员增加', '因人员增加'],
  ['因公出国团组增加', '原因：因公出国团组增加'],
])('a reason “%s” is said with one word for it', (reason, said) => {
  expect(sayReason(reason)).toBe(said)
})
