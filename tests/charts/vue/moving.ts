import type { BarsData } from '@/charts/bars/data'
import type { TreemapData } from '@/charts/treemap/model'
import { until } from '../../gallery/show'
import { chartStories } from '../../gallery/stories'

/** Areas, and bars of the same parts. */
export const areas = chartStories.treemap.states['全部']?.props as { data: TreemapData }
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
export const rows = { kind: 'bars', data }

/** Waits for what moves the marks of one picture to the next, which comes when the page is idle. */
export async function untilMovable(): Promise<void> {
  await import('@/charts/vue/extras')
  await new Promise(resolve => requestIdleCallback(resolve, { timeout: 4000 }))
}

const shapes = () =>
  [...document.querySelectorAll('.chart-host svg path')].map(path => path.getAttribute('d') ?? '')

/** Changes a picture and gives the shapes that are neither before nor after the change. */
export async function shapesBetween(change: () => void, kind: string): Promise<readonly string[]> {
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
