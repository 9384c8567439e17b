import { expect, test } from 'vitest'
import { drawn, show } from '../../gallery/show'
import { chartStories } from '../../gallery/stories'
import { areas, rows, shapesBetween, untilMovable } from './moving'

/** Nothing else may be tested here: a kind comes late only once on a page. */
test('areas become bars whose code comes after them', async () => {
  const { change } = await show(chartStories.treemap, '全部')
  await drawn()
  await untilMovable()
  // A bar that grows from nothing is written as a rectangle, a shape on its way by its corners.
  const moving = (await shapesBetween(() => change(rows), 'bars')).filter(path =>
    /^M[^l]+$/.test(path),
  )
  expect(moving.length).toBeGreaterThan(areas.data.parts.length)
})
