import { afterEach, expect, test, vi } from 'vitest'
import type { BarsData } from '@/charts/bars/data'
import type { TreemapData } from '@/charts/treemap/model'
import { drawn, show, until } from '../../gallery/show'
import { chartStories } from '../../gallery/stories'

afterEach(() => {
  vi.restoreAllMocks()
})

const areas = chartStories.treemap.states['全部']?.props as { data: TreemapData }
const { unit, parts } = areas.data
const data: BarsData = {
  unit,
  as: 'amount',
  shareOf: '全部支出',
  rows: parts.map(({ key, code, name, amount }) => ({
    key,
    code,
    name,
    kind: 'row',
    leads: false,
    amount,
    share: null,
    parts: amount === null ? [] : [{ key: 'own', name, amount, share: null }],
  })),
}
const rows = { kind: 'bars', data }

const shapes = () =>
  [...document.querySelectorAll('.chart-host svg path')].map(path => path.getAttribute('d') ?? '')

/** Changes a picture and gives the shapes that are neither before nor after the change. */
async function shapesBetween(change: () => void, kind: string): Promise<readonly string[]> {
  const seen = new Set<string>()
  const before = shapes()
  let now = before.join()
  let quiet = 0
  change()
  await until(() => document.querySelector(`[data-chart=${kind}]`) !== null)
  // Some frames in which nothing moves end it.
  while (quiet < 30) {
    await new Promise(requestAnimationFrame)
    for (const shape of shapes()) seen.add(shape)
    quiet = now === shapes().join() && now !== before.join() ? quiet + 1 : 0
    now = shapes().join()
  }
  for (const shape of [...before, ...shapes()]) seen.delete(shape)
  return [...seen]
}

/** Shows bars whose code is there, and that of areas, with what moves one into the other. */
async function showBars() {
  await show(chartStories.treemap, '全部')
  await drawn()
  const shown = await show(
    { ...chartStories.bars, states: { rows: { props: { ...areas, ...rows } } } },
    'rows',
  )
  await drawn()
  await import('@/charts/vue/transitions')
  // They come when the page is idle.
  await new Promise(resolve => requestIdleCallback(resolve, { timeout: 4000 }))
  return shown
}

test('bars become the areas of the same parts, and these bars again', async () => {
  const { change } = await showBars()
  expect(
    (await shapesBetween(() => change({ ...areas, kind: 'treemap' }), 'treemap')).length,
  ).toBeGreaterThan(parts.length)
  expect((await shapesBetween(() => change(rows), 'bars')).length).toBeGreaterThan(parts.length)
})

test('nothing moves where stillness is asked for', async () => {
  const { matchMedia } = window
  vi.spyOn(window, 'matchMedia').mockImplementation(query =>
    query.includes('reduced-motion')
      ? matchMedia.call(window, 'all')
      : matchMedia.call(window, query),
  )
  const { change } = await showBars()
  expect(await shapesBetween(() => change({ ...areas, kind: 'treemap' }), 'treemap')).toEqual([])
  expect(await shapesBetween(() => change(rows), 'bars')).toEqual([])
})
