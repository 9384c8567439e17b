import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import * as charts from 'echarts/charts'
import * as components from 'echarts/components'
import { use } from 'echarts/core'
import { beforeAll, expect, test } from 'vitest'
import { chartKinds, type ChartKindName } from '@/charts/registry'
import { drawStories } from './drawStories'

const kinds = Object.keys(chartKinds) as ChartKindName[]

beforeAll(() => use([...Object.values(charts), ...Object.values(components)]))

/** Draws the stories of a kind where no other kind has registered anything. */
async function drawAlone(kind: ChartKindName): Promise<Readonly<Record<string, string>>> {
  const worker = new Worker(new URL('./drawAlone.mjs', import.meta.url), { workerData: kind })
  const [drawn] = (await once(worker, 'message')) as [Readonly<Record<string, string>>]
  await worker.terminate()
  return drawn
}

test.each(kinds)('%s draws with its own parts what it draws with all there are', async kind => {
  const [alone, among] = [await drawAlone(kind), await drawStories(kind)]
  expect(Object.keys(alone)).toEqual(Object.keys(among))
  for (const [state, svg] of Object.entries(among))
    expect(elementsOf(alone[state]), state).toEqual(elementsOf(svg))
})

const elementsOf = (svg = '') => svg.split('\n')
