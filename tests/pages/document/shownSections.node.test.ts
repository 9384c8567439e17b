import { expect, test } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import type { PagePart } from '@/pages/document/pageParts'
import { useShownSections } from '@/pages/document/useShownSections'

/** Parts of ten sections each, a line a section. */
const partsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    before: index * 10,
    part: {
      line: index * 11 + 1,
      sections: Array.from({ length: 10 }, (_, at) => ({ line: index * 11 + at + 2 })),
    },
  })) as unknown as readonly PagePart[]

function show(count: number, at: number | null = null) {
  const parts = shallowRef(partsOf(count))
  const line = shallowRef(at)
  const printing = shallowRef(false)
  const found = shallowRef<object | null>(null)
  const scope = effectScope()
  const shown = scope.run(() => useShownSections({ parts, line, printing, found }))!
  const counted = () => parts.value.reduce((sum, part) => sum + shown.countShown(part), 0)
  return { shown, parts, line, printing, found, counted, end: () => scope.stop() }
}

test('all of a text is drawn little by little', async () => {
  const { shown, counted, end } = show(12)
  expect(counted()).toBe(12)
  expect(shown.drawn.value).toHaveLength(2)
  await expect.poll(counted).toBe(120)
  expect([shown.allShown.value, shown.growth.left.value]).toEqual([true, 0])
  end()
})

test('of a very long text the rest is drawn when it is asked for', async () => {
  const { shown, counted, end } = show(50)
  await expect.poll(counted).toBe(300)
  expect([shown.allShown.value, shown.growth.left.value, shown.growth.next.value]).toEqual([
    true,
    200,
    200,
  ])
  shown.growth.askMore()
  await expect.poll(counted).toBe(500)
  expect(shown.growth.left.value).toBe(0)
  end()
})

test('as much is drawn as the line that is looked at needs', async () => {
  const { shown, line, counted, end } = show(60, 11 * 40 + 5)
  await expect.poll(counted).toBe(404)
  expect(shown.growth.left.value).toBe(196)
  line.value = 11 * 50 + 1
  await expect.poll(() => shown.drawn.value.length).toBe(51)
  end()
})

test('another text begins anew, however much of the one before was asked for', async () => {
  const { shown, parts, counted, end } = show(50)
  await expect.poll(counted).toBe(300)
  shown.growth.askMore()
  await expect.poll(counted).toBe(500)
  parts.value = partsOf(45)
  await nextTick()
  expect(counted()).toBe(12)
  await expect.poll(counted).toBe(300)
  await nextTick()
  expect([counted(), shown.growth.left.value]).toEqual([300, 150])
  end()
})

test('paper has all of a very long text at once, and the screen after it what it had', async () => {
  const { shown, printing, counted, end } = show(50)
  await expect.poll(counted).toBe(300)
  printing.value = true
  expect([counted(), shown.drawn.value.length]).toEqual([500, 50])
  printing.value = false
  expect([counted(), shown.growth.left.value]).toEqual([300, 200])
  end()
})

test('sections that were drawn before are linked in turn, later ones at once', async () => {
  const { shown, parts, found, counted, end } = show(50)
  const linked = () =>
    parts.value
      .flatMap(part => part.part.sections.map((_, at) => shown.isLinked(part, at)))
      .filter(Boolean).length
  await expect.poll(counted).toBe(300)
  expect(linked()).toBe(0)
  found.value = {}
  expect(shown.isLinked(parts.value[49]!, 9)).toBe(true)
  await nextTick()
  expect(linked()).toBe(200 + 12)
  await expect.poll(linked).toBe(500)
  end()
})
