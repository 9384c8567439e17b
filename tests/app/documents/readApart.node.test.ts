import { expect, test, vi } from 'vitest'
import { readApart } from '@/app/documents/reading/readApart'

/** A worker that hands over a piece of a list that its result does not have. */
const worker = vi.hoisted(() => ({
  onmessage: null as ((event: { data: unknown }) => void) | null,
  onerror: null,
  ended: 0,
  postMessage(request: unknown) {
    if (typeof request !== 'object' || request === null || !('files' in request)) return
    queueMicrotask(() => {
      worker.onmessage?.({ data: { type: 'piece', piece: { path: ['none'], items: [1] } } })
      worker.onmessage?.({ data: { type: 'result', result: {} } })
    })
  },
  terminate() {
    worker.ended += 1
  },
}))
vi.mock('@/app/documents/reading/startWorker', () => ({ startWorker: () => worker }))

test('a result that cannot be put together ends the reading with its reason', async () => {
  const file = new File(['x'], 'x.txt')
  await expect(readApart([file])).rejects.toThrow()
  expect(worker.ended).toBe(1)
})
