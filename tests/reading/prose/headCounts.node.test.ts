import { expect, test } from 'vitest'
import { read as readDocument } from '../tables/documents'
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

test.each(['二级预算单位共有1个。', '公务接待总人数296人。', '内设机构共有6个，'])(
  'what is no staff before it: %s',
  others => {
    expect(read(`${others}编制47人，实有44人，离退休9人。`)).toMatchObject({
      posts: 47,
      total: 44,
      retired: 9,
    })
  },
)

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
  [
    '行政编制46人，实际43人；事业编制3,912人，实际3,760人；离退休人员9人，其中：离休2人、退休7人。',
    { posts: 3958, total: null, active: 3803, retired: 9 },
  ],
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

test.each([
  // Of each kind those who hold its posts, behind 其中.
  [
    '行政编制45人，其中实有在编人数39人；事业编制60人，其中实有在编人数57人。',
    { posts: 105, active: 96 },
  ],
  // Of one kind it is not said.
  ['行政编制45人，其中：在职39人；事业编制60人。', { posts: 105, active: null }],
  // In sentences or paragraphs of their own.
  [
    '行政编制45人，实有在职39人。事业编制60人，实有在职57人。退休12人。',
    { posts: 105, active: 96, retired: 12 },
  ],
  ['行政编制45人，实有39人。\n事业编制60人，实有57人。', { posts: 105, active: 96 }],
  ['行政编制45人，实有39人。\n二、其他情况\n事业编制60人，实有57人。', { posts: 45, active: 39 }],
])('two halves: %s', (text, counts) => {
  expect(read(text)).toMatchObject(counts)
})

test('a third unit with posts of a kind that was told: nothing is added up', () => {
  expect(
    read('机关行政编制45人，实有39人。甲站事业编制60人，实有57人。乙站事业编制9人，实有8人。'),
  ).toMatchObject({ active: null })
})

const budget = [
  '支出总表',
  '单位：万元',
  '科目编码|科目名称|合计',
  '|合计|100.00',
  '213|农林水支出|100.00',
]
const readTable = (...rows: string[]) =>
  readDocument('云溪县水务局2023年度部门预算', '人员情况表', ...rows, ...budget).staff

test.each([
  [
    'added up',
    [
      '单位名称|经费性质|编制数|在职人数',
      '云溪县水务局（本级）|全额|15|14',
      '云溪县水文站|全额|22|20',
    ],
    { posts: 37, active: 34 },
  ],
  [
    'its 合计',
    [
      '单位名称|编制数|实有人数|离退休人数',
      '合计|37|34|9',
      '云溪县水务局（本级）|15|14|5',
      '云溪县水文站|22|20|4',
    ],
    { posts: 37, total: null, active: 34, retired: 9 },
  ],
  [
    'two header rows',
    [
      '单位名称|编制数|||实有人数||',
      '|小计|行政|事业|小计|在职|退休',
      '云溪县水务局（本级）|15|15||18|14|4',
      '云溪县水文站|22||22|25|20|5',
    ],
    { posts: 37, total: 43, active: 34, retired: 9 },
  ],
])('a table of units: %s', (_, rows, counts) => {
  expect(readTable(...rows)).toMatchObject(counts)
})

test.each([
  ['money', ['单位名称|在职人数|工资福利支出（元）', '云溪县水文站|22|200000']],
  [
    'groups without a sum of all',
    ['单位名称|编制数', '一、行政单位|15', '云溪县水务局|15', '二、事业单位|22', '云溪县水文站|22'],
  ],
  ['two years', ['单位名称|上年|本年', '|在职人数|在职人数', '云溪县水文站|22|20']],
])('a table of %s: no head counts', (_, rows) => {
  expect(readTable(...rows)).toBeNull()
})

test.each([
  [
    '编制23人（行政编制14人、事业编制9人），年末实有人数22人，其中：行政14人、事业8人；退休人员5人。',
  ],
  // The sentence goes on in another paragraph.
  ['编制23人（行政编制14人、事业编制9人），实有22人（行政14人、事业8人）；\n退休人员5人。'],
])('those who hold posts of all kinds are in office, and the retired besides: %s', text => {
  expect(read(text)).toMatchObject({ posts: 23, total: null, active: 22, retired: 5 })
})

test('parts that do not add up to those who are there leave others besides', () => {
  expect(read('编制23人，实有22人，其中：行政14人、事业6人。')).toMatchObject({
    total: 22,
    active: null,
  })
})
