import { expect, it } from 'vitest'
import { listCellNotes } from '@/pages/tables/cellNotes'
import type { Diagnostic } from '@/document/document'

const found = (code: string, cell: number, level: Diagnostic['level'] = 'warning'): Diagnostic => ({
  level,
  code,
  message: '原文第 3 行。',
  line: 3,
  table: 't1',
  row: 2,
  cell,
})

it('says of each cell what kind of note it has', () => {
  const notes = listCellNotes(
    [
      found('unplaced-cell', 0),
      found('extra-cell', 1, 'note'),
      found('bad-number', 2),
      found('bad-code', 3),
      found('odd-number', 4, 'note'),
      found('some-doubt', 5),
      // What was left out is said before how it was tried.
      found('odd-number', 2, 'note'),
      found('corrected-table', 6, 'note'),
      { ...found('unplaced-cell', 7), table: 't2' },
    ],
    't1',
  )
  expect([...notes].map(([key, { kind, text }]) => [key, kind, text.split('：')[0]])).toEqual([
    ['2 0', 'left', '没有归位'],
    ['2 1', 'left', '没有归位'],
    ['2 2', 'left', '没有读成数'],
    ['2 3', 'left', '没有读成编码'],
    ['2 4', 'read', '读法'],
    ['2 5', 'left', '存疑'],
  ])
})
