import { expect, test } from 'vitest'
import { sayState } from '@/pages/all/sayState'

const own = { isPrepared: false, isEmpty: false, waiting: 0, failed: 0, isRead: false }

test('an empty library is told from one that is on its way or did not arrive', () => {
  expect(sayState({ ...own, isEmpty: true })).toEqual({
    finding: '文库里还没有预算',
    isBusy: false,
  })
  expect(sayState({ ...own, waiting: 2 }).isBusy).toBe(true)
  expect(sayState({ ...own, isRead: true }).isBusy).toBe(true)
  expect(sayState({ ...own, failed: 3 })).toEqual({
    finding: '文库里的\u20093\u2009份文件都没有取到，没有可以相加的数',
    isBusy: false,
  })
  expect(sayState({ ...own, failed: 1, waiting: 1 }).isBusy).toBe(true)
})

test('prepared sums that are on their way are no empty library', () => {
  const prepared = { ...own, isPrepared: true }
  expect(sayState(prepared)).toEqual({ finding: '正在取预先汇总的数', isBusy: true })
  expect(sayState({ ...prepared, isEmpty: true }).finding).toBe('这份汇总里没有文件')
})
