import { expect, test } from 'vitest'
import { SharedTexts } from '@/app/documents/apart/sharedTexts'

test('sharing texts changes nothing of what is said, in whatever depth', () => {
  const long = '一'.repeat(100)
  const make = () => ({
    rows: [{ cells: ['208', '社会保障和就业支出', '0.00', '', long], amounts: { total: null } }],
    line: 3,
    empty: false,
  })
  const [one, other] = [make(), make()]
  const shared = new SharedTexts()
  shared.shareIn(one)
  shared.shareIn([other])
  expect(one).toEqual(make())
  expect(other).toEqual(make())
  shared.shareIn(null)
  shared.shareIn('208')
})
