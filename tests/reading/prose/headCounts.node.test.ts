import { expect, test } from 'vitest'
import { readLines } from './documents'

const read = (text: string) => readLines(`第一部分 概况\n一、人员情况\n${text}`).staff

test.each([
  // Counts behind 其中 and in brackets are parts of those before them.
  ['行政编制46名、事业编制58名、其中参公编制20名。', 104],
  ['行政编制46名（含工勤编制6名），事业编制58名。', 104],
  ['行政编制46名（工勤编制6名），事业编制58名。', 104],
  ['行政编制46名，其中行政执法编制10名；事业编制58名，其中参公编制20名。', 104],
  ['行政编制46名，其中：局长1名、副局长3名；工勤编制5名。', 51],
  // Posts of offices and of institutions are never parts of each other.
  ['行政编制46名，其中工勤编制6名，事业编制58名。', 104],
  // A sum that is printed.
  ['编制104名（行政编制46名，事业编制58名）。', 104],
  ['编制104名，行政编制46名，事业编制58名。', 104],
  ['行政编制46名，事业编制58名，工勤编制4名，合计108名。', 108],
  ['行政编制46名、事业编制58名，共104名，其中工勤编制4名。', 104],
  ['行政编制46名，事业编制58名，工勤编制6名。', 110],
])('posts of %s', (text, posts) => {
  expect(read(text)).toMatchObject({ posts, total: null })
})

test('a sum of posts that is another than they add up to: neither is kept', () => {
  expect(read('行政编制46名，事业编制58名，合计120名。退休9人。')).toEqual(
    expect.not.objectContaining({ posts: expect.anything() }),
  )
})

test.each([
  // The retired are among those who are there.
  [
    '行政编制46人，实有人员44人，其中：在职人员40人，退休人员4人。',
    { posts: 46, total: 44, active: 40, retired: 4 },
  ],
  // Of the others it is not said how many are in office.
  [
    '行政编制46名，实有44人，其中在职40人、退休4人；事业编制58名，实有55人。',
    { posts: 104, total: 99, active: null, retired: null },
  ],
  ['行政编制46名，实有44人；事业编制58名，实有55人。', { posts: 104, total: null, active: 99 }],
  // So they are where it is said that they are in office.
  [
    '行政编制数46名，实有在编人数44人；事业编制数58名，实有在编人数55人；退休9人。',
    { posts: 104, total: null, active: 99, retired: 9 },
  ],
  // One count behind posts of both kinds is of both.
  ['行政编制46名、事业编制58名，共有99人。', { posts: 104, total: 99, active: null }],
  ['编制46名，共有50人。', { posts: 46, total: 50, active: null }],
])('those who hold posts: %s', (text, counts) => {
  expect(read(text)).toMatchObject(counts)
})
