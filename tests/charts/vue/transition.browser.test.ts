import { afterEach, expect, test, vi } from 'vitest'
import { drawn, show } from '../../gallery/show'
import { chartStories } from '../../gallery/stories'
import { areas, rows, shapesBetween, untilMovable } from './moving'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Shows bars whose code is there, and that of areas, with what moves one into the other. */
async function showBars() {
  await show(chartStories.treemap, '全部')
  await drawn()
  const shown = await show(
    { ...chartStories.bars, states: { rows: { props: { ...areas, ...rows } } } },
    'rows',
  )
  await drawn()
  await untilMovable()
  return shown
}

test('bars become the areas of the same parts, and these bars again', async () => {
  const { change } = await showBars()
  expect(
    (await shapesBetween(() => change({ ...areas, kind: 'treemap' }), 'treemap')).length,
  ).toBeGreaterThan(areas.data.parts.length)
  expect((await shapesBetween(() => change(rows), 'bars')).length).toBeGreaterThan(
    areas.data.parts.length,
  )
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
