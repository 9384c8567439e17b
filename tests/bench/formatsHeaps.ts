import { join } from 'node:path'
import type { Browser, CDPSession } from 'playwright'
import { build, buildIsStale, root } from '../../src/cli/prepare.mjs'
import { serve } from '../../src/cli/serve.mjs'

/** The largest heaps of objects while a file is opened in the built app, garbage included, in bytes. */
interface Heaps {
  readonly page: number
  readonly worker: number
  /** Of both at one time. */
  readonly together: number
  /** Of both at one time, after their last full collections: what they hold, without garbage. */
  readonly held: number
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly args: {
    readonly name?: string
    readonly usedHeapSizeBefore?: number
    readonly usedHeapSizeAfter?: number
  }
}

/** Opens a file in the built app, and takes its heaps from what the engine says of each collection. */
export async function measureHeaps(file: string, browser: Browser): Promise<Heaps> {
  if (buildIsStale() && !build().ok) throw new Error('the page was not built')
  const { url, close } = await serve({ folder: join(root, 'dist'), port: 0 })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const session = await browser.newBrowserCDPSession()
    const stop = await startTrace(session)
    // By its path: bytes would go through the page as text.
    await page.setInputFiles('input[type=file] >> nth=0', file)
    await page.waitForURL(/edition=/, { timeout: 120_000 })
    // What the page does when it is idle belongs to it.
    await page.waitForTimeout(6000)
    return findLargest(await stop())
  } finally {
    await context.close()
    await close()
  }
}

/** Starts to record; gives what ends it, and hands over what was recorded. */
async function startTrace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]))
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['devtools.timeline', 'v8', '__metadata'],
    },
  })
  return async () => {
    const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    return events
  }
}

/** Heaps are largest just before a collection. */
function findLargest(events: readonly TraceEvent[]): Heaps {
  const threads = new Map<string, 'page' | 'worker'>()
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name' && args.name)
      if (args.name === 'CrRendererMain') threads.set(`${pid}:${tid}`, 'page')
      else if (args.name.startsWith('DedicatedWorker')) threads.set(`${pid}:${tid}`, 'worker')
  /** A worker that has ended says nothing more, and holds nothing. */
  const ends = new Map<string, number>()
  for (const { pid, tid, ts } of events)
    ends.set(`${pid}:${tid}`, Math.max(ends.get(`${pid}:${tid}`) ?? 0, ts))
  const largest = { page: 0, worker: 0, together: 0, held: 0 }
  const now = new Map<string, number>()
  const held = new Map<string, number>()
  const collections = events.filter(({ name }) => name === 'MinorGC' || name === 'MajorGC')
  for (const { name, pid, tid, ts, args } of collections.toSorted(
    (one, other) => one.ts - other.ts,
  )) {
    const thread = `${pid}:${tid}`
    const kind = threads.get(thread)
    const { usedHeapSizeBefore: before, usedHeapSizeAfter: after } = args
    if (!kind || before === undefined || after === undefined) continue
    largest[kind] = Math.max(largest[kind], before)
    now.set(thread, before)
    largest.together = Math.max(largest.together, sumLiving(now, ts))
    now.set(thread, after)
    if (name === 'MajorGC') held.set(thread, after)
    largest.held = Math.max(largest.held, sumLiving(held, ts))
  }
  return largest

  function sumLiving(heaps: ReadonlyMap<string, number>, at: number): number {
    return [...heaps].reduce((sum, [own, heap]) => (ends.get(own)! < at ? sum : sum + heap), 0)
  }
}
