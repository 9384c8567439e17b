import { expect, it } from 'vitest'
import { libraryColumns } from '@/pages/library/libraryColumns'
import type { LibraryRow } from '@/pages/library/useLibrary'

const row = (unproven: number | undefined): LibraryRow => ({
  entry: {} as LibraryRow['entry'],
  kept: null,
  summary: {
    total: null,
    tables: 1,
    checks: 9,
    failing: 1,
    ...(unproven !== undefined && { unproven }),
    warnings: 0,
  },
  origin: '已保存',
})
const textsOf = (rows: readonly LibraryRow[]) => {
  const column = libraryColumns('万元', rows).find(({ label }) => label === '待核对')
  return column && rows.map(each => (column.cell?.(each) as { text: string }).text)
}

it('has a column of what is not proven where there is any, and none of what nobody counted', () => {
  expect(textsOf([row(0), row(undefined)])).toBeUndefined()
  expect(textsOf([row(0), row(3), row(undefined)])).toEqual(['0', '3', '—'])
})
