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
