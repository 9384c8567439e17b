import { expect, test } from 'vitest'
import { readFiles } from '@/reading/readFiles'
import { badFiles } from '../fixtures/badFiles'

// How long each takes and how much memory: npm run bench -- badInput.
test.each(badFiles.map(each => [each.name, each] as const))(
  '%s is refused in a sentence, or opens all the same',
  async (name, { make, refused }) => {
    const bytes = await make()
    const [result] = await readFiles([{ file: name, load: () => ({ bytes, sha256: null }) }])
    if (!refused) return expect(result).toMatchObject({ outcome: 'read' })
    expect(result).toMatchObject({ outcome: 'refused', file: name })
    const [problem] = result?.outcome === 'refused' ? result.problems : []
    expect(problem?.reason).toMatch(refused)
    expect(problem?.reason).toMatch(/[\u4e00-\u9fff].*。$/)
  },
  60_000,
)

test.each(['长.txt', '长.csv'])(
  'a text that is longer than any unit publishes is refused before it is read: %s',
  async name => {
    const row = new TextEncoder().encode(
      name.endsWith('.csv') ? '科目,合计\n支出,1.00\n' : '科目\t合计\n支出\t1.00\n',
    )
    const bytes = new Uint8Array(33 * 1024 * 1024)
    for (let at = 0; at + row.length <= bytes.length; at += row.length) bytes.set(row, at)
    bytes.fill(10, bytes.length - (bytes.length % row.length))
    const [result] = await readFiles([{ file: name, load: () => ({ bytes, sha256: null }) }])
    const [problem] = result?.outcome === 'refused' ? result.problems : []
    expect(problem?.reason).toMatch(/^文本超过 32 MB，.*按单位分开/)
  },
  60_000,
)
