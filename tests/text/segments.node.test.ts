import { expect, test } from 'vitest'
import { figureSegment, plainText, sentence, spaceSegments, textSegment } from '@/text/segments'

const place = { table: 't1', row: 2, line: 3, cell: 4 }
const count = figureSegment('3', place)

test('a sentence is its texts and figures in their order, neighbouring texts as one', () => {
  const segments = sentence`共${'有'}${count}张${[textSegment('表'), count]}${''}`
  expect(segments).toEqual([textSegment('共有'), count, textSegment('张表'), count])
  expect(plainText(segments)).toBe('共有3张表3')
})

test('the gap beside a figure belongs to the text around it', () => {
  expect(spaceSegments(sentence`共${count}张表`)).toEqual([
    textSegment('共\u2009'),
    count,
    textSegment('\u2009张表'),
  ])
})

test('what is quoted keeps its gaps as printed, over any number of segments', () => {
  const quoted = { text: '甲3', role: 'quote' } as const
  expect(plainText(spaceSegments(sentence`共3张“${quoted}乙${count}”4张`))).toBe(
    '共\u20093\u2009张“甲3乙3”4\u2009张',
  )
})

test('blanks between Chinese and Latin become gaps, whichever segment has them', () => {
  const segments = spaceSegments(sentence`合计 ${count} 张`)
  expect(segments.map(({ text }) => text)).toEqual(['合计\u2009', '3', '\u2009张'])
})
