import { expect, it } from 'vitest'
import { cells, text, writePdf } from '../../../fixtures/pdf'
import type { Told } from './readInWorker'

/** In development two megabytes of the library pass through the server one by one. */
const longestLoad = 60_000

it(
  'reads Chinese fonts that are not embedded in a worker, and leaves its messages alone',
  async () => {
    const rows = [
      ['科目编码', '科目名称', '预算数'],
      ['201', '一般公共服务支出', '1,234.50'],
      ['20101', '人大事务', '1,000.00'],
      ['20102', '政协事务', '234.50'],
    ]
    const bytes = writePdf([
      { content: [text(320, 740, '单位：万元'), ...cells([60, 140, 300], 700, rows)] },
    ])
    const worker = new Worker(new URL('./readInWorker.ts', import.meta.url), { type: 'module' })
    const told: Told[] = []
    await new Promise<void>((resolve, reject) => {
      worker.onerror = event => {
        reject(new Error(event.message))
      }
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        told.push(data)
        if ('rows' in data || 'error' in data) resolve()
      }
      worker.postMessage(bytes)
    })
    worker.terminate()
    expect(told).toEqual([{ page: 1 }, { rows }])
  },
  longestLoad,
)
