import { expect, test } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useGrowing } from '@/ui/useGrowing'

const listOf = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at)

function grow(count: number) {
  const items = shallowRef<readonly number[]>(listOf(count))
  const [wanted, upTo, paper] = [shallowRef(true), shallowRef(0), shallowRef(false)]
  const scope = effectScope()
  const growing = scope.run(() =>
    useGrowing(() => items.value, {
      wanted: () => wanted.value,
      upTo: () => upTo.value,
      all: () => paper.value,
    }),
  )!
  const drawn = () => growing.shown.value.length
  return { growing, items, wanted, upTo, paper, drawn, end: () => scope.stop() }
}

test('a list is drawn little by little, a very long one as far as it is asked for', async () => {
  const { growing, drawn, end } = grow(1000)
  expect([drawn(), growing.allShown.value]).toEqual([40, false])
  await expect.poll(drawn).toBe(300)
  expect([growing.allShown.value, growing.left.value, growing.next.value]).toEqual([true, 700, 300])
  growing.askMore()
  await expect.poll(drawn).toBe(600)
  end()
})

test('the item that is looked at is drawn however far below it stands', async () => {
  const { growing, upTo, drawn, end } = grow(1000)
  upTo.value = 905
  await expect.poll(drawn).toBe(905)
  expect([growing.shown.value.at(-1), growing.left.value]).toEqual([904, 95])
  end()
})

test('what is folded draws no more than its first items', async () => {
  const { wanted, drawn, end } = grow(100)
  wanted.value = false
  await nextTick()
  const before = drawn()
  await new Promise(resolve => setTimeout(resolve))
  expect(drawn()).toBe(before)
  wanted.value = true
  await expect.poll(drawn).toBe(100)
  end()
})

test('another list begins anew', async () => {
  const { growing, items, drawn, end } = grow(1000)
  growing.askMore()
  await expect.poll(drawn).toBe(600)
  items.value = listOf(500, 5000)
  await nextTick()
  expect([drawn(), growing.shown.value[0]]).toEqual([40, 5000])
  await expect.poll(drawn).toBe(300)
  expect(growing.left.value).toBe(200)
  end()
})

test('a list made anew of the same items goes on as it stands', async () => {
  const { growing, items, drawn, end } = grow(1000)
  growing.askMore()
  await expect.poll(drawn).toBe(600)
  items.value = [...items.value]
  await nextTick()
  expect([drawn(), growing.left.value]).toEqual([600, 400])
  items.value = [...items.value].reverse()
  await nextTick()
  expect(drawn()).toBe(40)
  end()
})

test('paper has all items at once', async () => {
  const { growing, paper, drawn, end } = grow(1000)
  paper.value = true
  expect([drawn(), growing.left.value]).toEqual([1000, 0])
  paper.value = false
  expect(drawn()).toBeLessThan(1000)
  await nextTick()
  end()
})
