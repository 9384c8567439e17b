import { expect, test } from 'vitest'
import { absentSubjects, phraseAbsence } from '@/text/absence'
import { emptyDocument, table } from '../fixtures/document'

const { threePublic } = absentSubjects
const t7 = table('t7', 'threePublic', '“三公”经费支出表', [])
const published = emptyDocument({ tables: [t7.printed], meanings: [t7.meaning] })

test('a file that names a subject nowhere has not disclosed it', () => {
  expect(phraseAbsence(emptyDocument(), threePublic)).toBe('文件没有公布“三公”经费的数')
})

test('a table that was read without a figure is not read, and an empty one is empty', () => {
  expect(phraseAbsence(published, threePublic)).toBe('文件里没有读到“三公”经费的数')
  const empty = { ...t7.meaning, empty: { sentence: null, line: 1 } }
  expect(phraseAbsence({ ...published, meanings: [empty] }, threePublic)).toBe(
    '文件公布的是空表，没有“三公”经费的数',
  )
})

test('a name in a title counts, with blanks inside it', () => {
  const unread = { ...t7.printed, title: '三 公 经费支出表' }
  expect(phraseAbsence(emptyDocument({ tables: [unread] }), threePublic)).toBe(
    '文件里没有读到“三公”经费的数',
  )
})
